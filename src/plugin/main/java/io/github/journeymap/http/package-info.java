/**
 * What requests and answers are made of, whatever they are about: who sends or opens, small bodies, windows, files. Errors
 * become answers in one place.
 */
package io.github.journeymap.http;
