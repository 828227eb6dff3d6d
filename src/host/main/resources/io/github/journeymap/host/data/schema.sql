create sequence if not exists ids start with 65537 increment by 1;

create table if not exists settings (name varchar primary key, setting varchar not null);

create table if not exists plugin_settings (name varchar primary key, setting varchar not null);

create table if not exists users (
  name varchar primary key, user_key varchar not null unique, full_name varchar not null,
  email varchar not null, admin boolean not null, salt varbinary not null, password varbinary not null);

create table if not exists spaces (
  id bigint primary key, space_key varchar not null unique, name varchar not null, home_page bigint);

-- who may do what in a space; principal '*' is everyone, even without logging in
create table if not exists space_permissions (
  space_key varchar not null, principal varchar not null, permission varchar not null,
  primary key (space_key, principal, permission));

-- The current version of a page keeps its id; each earlier version is a row of its own that
-- points to it by original_id. A draft of a published page points to it as well.
create table if not exists content (
  id bigint primary key, content_type varchar not null, space_key varchar not null,
  title varchar not null, body clob not null, version int not null, status varchar not null,
  parent_id bigint, original_id bigint, creator varchar, created bigint not null,
  modifier varchar, modified bigint not null, comment varchar not null, blueprint varchar);
create index if not exists content_by_original on content (original_id);
create index if not exists content_by_parent on content (parent_id);
create index if not exists content_by_title on content (space_key, title);

-- As for pages: the newest version keeps the id, older ones point to it.
create table if not exists attachments (
  id bigint primary key, container_id bigint not null, file_name varchar not null,
  media_type varchar not null, file_size bigint not null, version int not null,
  comment varchar not null, original_id bigint, creator varchar, created bigint not null,
  modifier varchar, modified bigint not null, minor_edit boolean not null,
  trashed boolean default false not null);
alter table attachments add column if not exists trashed boolean default false not null;
create index if not exists attachments_by_container on attachments (container_id, file_name);
create index if not exists attachments_by_original on attachments (original_id);
create table if not exists attachment_data (attachment_id bigint primary key, data blob not null);

create table if not exists labels (content_id bigint not null, label varchar not null, primary key (content_id, label));

create table if not exists restrictions (
  content_id bigint not null, permission varchar not null, user_name varchar not null,
  primary key (content_id, permission, user_name));

create table if not exists watchers (
  content_id bigint not null, user_name varchar not null, primary key (content_id, user_name));

create table if not exists outbox (
  id bigint primary key, sent bigint not null, recipient varchar not null,
  subject varchar not null, body clob not null);

create table if not exists cluster_locks (name varchar primary key);

-- The replicated caches, shared by every node; entries go when they expire.
create table if not exists cache_entries (
  cache varchar not null, entry_key varbinary not null, entry_value varbinary not null,
  expires bigint not null, primary key (cache, entry_key));

-- What has changed since: each node brings its own search index up to date from it.
create table if not exists index_journal (
  id bigint primary key, content_id bigint not null);

-- personal access tokens; of a token itself only its digest is kept
create table if not exists tokens (
  id bigint primary key, user_name varchar not null, name varchar not null, digest varbinary not null,
  created bigint not null, expires bigint not null);
