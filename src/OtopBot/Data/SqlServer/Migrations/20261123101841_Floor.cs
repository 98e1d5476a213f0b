using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OtopBot.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Floor : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Revision",
                table: "Reports",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "VoidedAt",
                table: "Reports",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "VoidedBy_Name",
                table: "Reports",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<int>(
                name: "VoidedBy_PersonId",
                table: "Reports",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "VoidedBy_Position",
                table: "Reports",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "DeclinedVersion",
                table: "People",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<DateTime>(
                name: "ForgottenAt",
                table: "People",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "People",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "IsForgottenWhenDone",
                table: "Outbox",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "ErasedAt",
                table: "Inbox",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "MessageId",
                table: "Inbox",
                type: "nvarchar(64)",
                maxLength: 64,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<DateTime>(
                name: "TakenBackAt",
                table: "Inbox",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "TakesBack",
                table: "Inbox",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "GaveUpAt",
                table: "Conversations",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Replaces",
                table: "Certifications",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "WithdrawnAt",
                table: "Certifications",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WithdrawnBy_Name",
                table: "Certifications",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<int>(
                name: "WithdrawnBy_PersonId",
                table: "Certifications",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WithdrawnBy_Position",
                table: "Certifications",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "WithdrawnEventId",
                table: "Certifications",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "WithdrawnReason",
                table: "Certifications",
                type: "nvarchar(max)",
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.CreateTable(
                name: "Audit",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Kind = table.Column<string>(type: "varchar(60)", unicode: false, maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ProvinceCode = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Subject = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Cause = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Actor = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    Sentence = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    Facts = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    Previous = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Hash = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Audit", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "MenuLinks",
                columns: table => new
                {
                    LineUserId = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    RichMenuId = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MenuLinks", x => x.LineUserId);
                });

            migrationBuilder.CreateTable(
                name: "Reopenings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    CampaignId = table.Column<int>(type: "int", nullable: false),
                    DistrictCode = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    Month = table.Column<string>(type: "varchar(7)", unicode: false, maxLength: 7, nullable: true),
                    State = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    AskedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    AskedReason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true, collation: "Latin1_General_100_BIN2"),
                    AskedEventId = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    At = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true, collation: "Latin1_General_100_BIN2"),
                    EventId = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Latin1_General_100_BIN2"),
                    AskedBy_Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    AskedBy_PersonId = table.Column<int>(type: "int", nullable: true),
                    AskedBy_Position = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    By_Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    By_PersonId = table.Column<int>(type: "int", nullable: true),
                    By_Position = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reopenings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Reopenings_Campaigns_CampaignId",
                        column: x => x.CampaignId,
                        principalTable: "Campaigns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Inbox_MessageId",
                table: "Inbox",
                column: "MessageId");

            migrationBuilder.CreateIndex(
                name: "IX_Audit_Cause",
                table: "Audit",
                column: "Cause");

            migrationBuilder.CreateIndex(
                name: "IX_Audit_Subject_Sequence",
                table: "Audit",
                columns: new[] { "Subject", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_Reopenings_CampaignId_DistrictCode_Number",
                table: "Reopenings",
                columns: new[] { "CampaignId", "DistrictCode", "Number" },
                unique: true);

            foreach (var statement in Backfill.SqlServer.Concat(AuditGuard.SqlServer))
                migrationBuilder.Sql(statement);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Audit");

            migrationBuilder.DropTable(
                name: "MenuLinks");

            migrationBuilder.DropTable(
                name: "Reopenings");

            migrationBuilder.DropIndex(
                name: "IX_Inbox_MessageId",
                table: "Inbox");

            migrationBuilder.DropColumn(
                name: "Revision",
                table: "Reports");

            migrationBuilder.DropColumn(
                name: "VoidedAt",
                table: "Reports");

            migrationBuilder.DropColumn(
                name: "VoidedBy_Name",
                table: "Reports");

            migrationBuilder.DropColumn(
                name: "VoidedBy_PersonId",
                table: "Reports");

            migrationBuilder.DropColumn(
                name: "VoidedBy_Position",
                table: "Reports");

            migrationBuilder.DropColumn(
                name: "DeclinedVersion",
                table: "People");

            migrationBuilder.DropColumn(
                name: "ForgottenAt",
                table: "People");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "People");

            migrationBuilder.DropColumn(
                name: "IsForgottenWhenDone",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "ErasedAt",
                table: "Inbox");

            migrationBuilder.DropColumn(
                name: "MessageId",
                table: "Inbox");

            migrationBuilder.DropColumn(
                name: "TakenBackAt",
                table: "Inbox");

            migrationBuilder.DropColumn(
                name: "TakesBack",
                table: "Inbox");

            migrationBuilder.DropColumn(
                name: "GaveUpAt",
                table: "Conversations");

            migrationBuilder.DropColumn(
                name: "Replaces",
                table: "Certifications");

            migrationBuilder.DropColumn(
                name: "WithdrawnAt",
                table: "Certifications");

            migrationBuilder.DropColumn(
                name: "WithdrawnBy_Name",
                table: "Certifications");

            migrationBuilder.DropColumn(
                name: "WithdrawnBy_PersonId",
                table: "Certifications");

            migrationBuilder.DropColumn(
                name: "WithdrawnBy_Position",
                table: "Certifications");

            migrationBuilder.DropColumn(
                name: "WithdrawnEventId",
                table: "Certifications");

            migrationBuilder.DropColumn(
                name: "WithdrawnReason",
                table: "Certifications");
        }
    }
}
