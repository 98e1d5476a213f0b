#!/usr/bin/env bash
# Runs inside the service "prepare": puts the passwords into prepare.sql, in memory only, and hands it to SQL Server.
set -euo pipefail

secret() {
  local value
  value="$(cat "/run/secrets/$1")"
  case "$value" in
    *[!A-Za-z0-9]*) echo "$1 may hold letters and digits only" >&2; exit 1 ;;
  esac
  printf '%s' "$value"
}

sql="$(cat /prepare/prepare.sql)"
bot="$(secret database-bot-password)"
owner="$(secret database-owner-password)"
sql="${sql//@bot-password@/$bot}"
sql="${sql//@owner-password@/$owner}"

SQLCMDPASSWORD="$(cat /run/secrets/sa-password)"
export SQLCMDPASSWORD
/opt/mssql-tools18/bin/sqlcmd -C -S sqlserver -U sa -b -i /dev/stdin <<< "$sql"
