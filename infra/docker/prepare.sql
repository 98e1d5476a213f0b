-- The database and who may do what in it. Sent with every start of compose.yaml: what is there already stays.
-- A server's own administrator can run it by hand; prepare.sh says what the two words between @ stand for.
SET NOCOUNT ON;
GO
IF DB_ID(N'OtopBot') IS NULL
    CREATE DATABASE OtopBot;
GO
-- Readers do not wait for writers, as in a database that the program's own tools make. Only while nobody uses it.
IF EXISTS (SELECT 1 FROM sys.databases WHERE name = N'OtopBot' AND is_read_committed_snapshot_on = 0)
    ALTER DATABASE OtopBot SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE;
GO
IF SUSER_ID(N'otopbot_owner') IS NULL
    CREATE LOGIN otopbot_owner WITH PASSWORD = N'@owner-password@', DEFAULT_DATABASE = OtopBot;
ELSE
    ALTER LOGIN otopbot_owner WITH PASSWORD = N'@owner-password@';
GO
IF SUSER_ID(N'otopbot_bot') IS NULL
    CREATE LOGIN otopbot_bot WITH PASSWORD = N'@bot-password@', DEFAULT_DATABASE = OtopBot;
ELSE
    ALTER LOGIN otopbot_bot WITH PASSWORD = N'@bot-password@';
GO
USE OtopBot;
GO
IF USER_ID(N'otopbot_owner') IS NULL
    CREATE USER otopbot_owner FOR LOGIN otopbot_owner;
IF USER_ID(N'otopbot_bot') IS NULL
    CREATE USER otopbot_bot FOR LOGIN otopbot_bot;
GO
-- "migrate" makes tables, triggers and Hangfire's schema.
ALTER ROLE db_owner ADD MEMBER otopbot_owner;
-- The bots read and write rows; they can change no table and drop no trigger of the audit.
ALTER ROLE db_datareader ADD MEMBER otopbot_bot;
ALTER ROLE db_datawriter ADD MEMBER otopbot_bot;
GO
