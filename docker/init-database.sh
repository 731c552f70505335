#!/bin/sh
# Run once by the postgres image on an empty volume: the login of the desk, which is no superuser, and its database.
set -eu
psql -v ON_ERROR_STOP=1 -U postgres -v password="$DESK_DATABASE_PASSWORD" <<'SQL'
CREATE ROLE critsit LOGIN CREATEROLE PASSWORD :'password';
CREATE DATABASE critsit OWNER critsit;
SQL
