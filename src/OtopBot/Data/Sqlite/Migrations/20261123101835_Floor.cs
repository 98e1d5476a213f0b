using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OtopBot.Data.Sqlite.Migrations
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
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "VoidedAt",
                table: "Reports",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "VoidedBy_Name",
                table: "Reports",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "VoidedBy_PersonId",
                table: "Reports",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "VoidedBy_Position",
                table: "Reports",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DeclinedVersion",
                table: "People",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ForgottenAt",
                table: "People",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "People",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "IsForgottenWhenDone",
                table: "Outbox",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "ErasedAt",
                table: "Inbox",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "MessageId",
                table: "Inbox",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "TakenBackAt",
                table: "Inbox",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "TakesBack",
                table: "Inbox",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "GaveUpAt",
                table: "Conversations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Replaces",
                table: "Certifications",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "WithdrawnAt",
                table: "Certifications",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WithdrawnBy_Name",
                table: "Certifications",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "WithdrawnBy_PersonId",
                table: "Certifications",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WithdrawnBy_Position",
                table: "Certifications",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WithdrawnEventId",
                table: "Certifications",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WithdrawnReason",
                table: "Certifications",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Audit",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 60, nullable: false),
                    ProvinceCode = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Cause = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Actor = table.Column<string>(type: "TEXT", nullable: false),
                    Sentence = table.Column<string>(type: "TEXT", nullable: false),
                    Facts = table.Column<string>(type: "TEXT", nullable: false),
                    Previous = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Audit", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "MenuLinks",
                columns: table => new
                {
                    LineUserId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    RichMenuId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MenuLinks", x => x.LineUserId);
                });

            migrationBuilder.CreateTable(
                name: "Reopenings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CampaignId = table.Column<int>(type: "INTEGER", nullable: false),
                    DistrictCode = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    Month = table.Column<string>(type: "TEXT", unicode: false, maxLength: 7, nullable: true),
                    State = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    AskedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AskedReason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    AskedEventId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    EventId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    AskedBy_Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    AskedBy_PersonId = table.Column<int>(type: "INTEGER", nullable: true),
                    AskedBy_Position = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    By_Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    By_PersonId = table.Column<int>(type: "INTEGER", nullable: true),
                    By_Position = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
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

            foreach (var statement in Backfill.Sqlite.Concat(AuditGuard.Sqlite))
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
