/**
 * The REST resources, one for each address: parse, ask the store, answer.
 *
 * <p>Version 2 of Atlassian's REST makes a resource by its constructor that is marked {@code jakarta.inject.Inject}, with components
 * of the app, also by their classes: SpaceToChannelConfigurationResource of
 * https://github.com/atlassian-labs/atlassian-slack-integration-server at 94c50dc (Confluence 10.0.1) takes an
 * AnalyticsContextProvider, a class of its own.
 */
package io.github.journeymap.rest;
