//! The command line as clap reads it. Help texts come from the catalogue (see [`super::help`]).

#![expect(
    missing_docs,
    reason = "the help texts of the catalogue say what each argument is"
)]

pub mod people;
pub mod reading;
pub mod relationships;
pub mod subscriptions;
pub mod transfers;
pub mod trust;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

use people::{LicensesCommand, UsersCommand};
use relationships::{
    AgreementArgs, BudgetArgs, CustomersDeleteArgs, CustomersRemoveArgs, EditArgs, PermissionsArgs,
    QualificationArgs, RelationshipsCommand, SegmentsCommand, StatusArgs, TagsCommand,
};
use subscriptions::{DueArgs, SubscriptionsCommand};
use transfers::TransfersCommand;

use crate::domain::{cloud::CloudId, guid::Guid, partner::PartnerKind, role::Role};

/// The whole command line.
#[derive(Debug, Parser)]
#[command(name = "contas", version, disable_help_subcommand = true)]
pub struct Cli {
    /// Options that hold for every command.
    #[command(flatten)]
    pub global: Global,
    /// Without a command: the terminal application.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// Options that work before and after the command.
#[derive(Debug, Clone, Args)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a switch of the command line"
)]
pub struct Global {
    #[arg(long, global = true, value_name = "DIR", env = "CONTAS_BOOK")]
    pub book: Option<PathBuf>,
    #[arg(long, global = true)]
    pub demo: bool,
    #[arg(long, global = true, value_name = "en|pt-BR")]
    pub lang: Option<String>,
    #[arg(long, global = true, value_name = "MAIL", env = "CONTAS_OPERATOR")]
    pub operator: Option<String>,
    #[arg(
        long,
        global = true,
        value_enum,
        default_value = "table",
        hide_possible_values = false
    )]
    pub format: Format,
    #[arg(long, global = true)]
    pub dry_run: bool,
    #[arg(long, short = 'y', global = true)]
    pub yes: bool,
    #[arg(long, global = true)]
    pub read_only: bool,
    #[arg(
        long,
        global = true,
        value_name = "FILE",
        env = "CONTAS_PASSPHRASE_FILE"
    )]
    pub passphrase_file: Option<PathBuf>,
}

/// How results are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Columns for people.
    Table,
    /// One JSON value.
    Json,
    /// Comma-separated values with a header.
    Csv,
    /// One JSON value a line.
    Ndjson,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    Init(InitArgs),
    #[command(subcommand)]
    Customers(CustomersCommand),
    #[command(subcommand)]
    Users(UsersCommand),
    #[command(subcommand)]
    Licenses(LicensesCommand),
    #[command(subcommand)]
    Audit(AuditCommand),
    Undo(UndoArgs),
    #[command(subcommand)]
    Partner(PartnerCommand),
    #[command(subcommand)]
    Operators(OperatorsCommand),
    #[command(subcommand)]
    Resellers(ResellersCommand),
    Demo(DemoArgs),
    Completions(CompletionsArgs),
    #[command(subcommand)]
    Relationships(RelationshipsCommand),
    #[command(subcommand)]
    Tags(TagsCommand),
    #[command(subcommand)]
    Segments(SegmentsCommand),
    #[command(subcommand)]
    Subscriptions(SubscriptionsCommand),
    #[command(subcommand)]
    Transfers(TransfersCommand),
    Roles,
    Due(DueArgs),
    Verify,
    Backup(trust::BackupArgs),
    Restore(trust::RestoreArgs),
    Repair,
    #[command(subcommand)]
    Passphrase(trust::PassphraseCommand),
}

#[derive(Debug, Args)]
pub struct InitArgs {
    #[arg(long, value_name = "NAME")]
    pub partner: String,
    #[arg(long = "domain", value_name = "DOMAIN", required = true)]
    pub domains: Vec<String>,
    #[arg(long, value_name = "BR")]
    pub country: String,
    #[arg(long, value_parser = kind)]
    pub kind: PartnerKind,
    #[arg(long, value_parser = cloud)]
    pub cloud: CloudId,
    // Not `--operator`'s own id: that one says who acts.
    #[arg(long = "role", value_parser = role)]
    pub roles: Vec<Role>,
    #[arg(long)]
    pub microsoft_id: Option<Guid>,
    #[arg(long)]
    pub sandbox: bool,
    #[arg(long)]
    pub encrypt: bool,
}

#[derive(Debug, Subcommand)]
pub enum CustomersCommand {
    List(CustomersListArgs),
    Show(CustomerArgs),
    Add(CustomersAddArgs),
    Update(CustomersUpdateArgs),
    Import(CustomersImportArgs),
    Export(CustomersExportArgs),
    Remove(CustomersRemoveArgs),
    Restore(CustomerArgs),
    RemoveAdmin(CustomerArgs),
    Delete(CustomersDeleteArgs),
    Budget(BudgetArgs),
    Permissions(PermissionsArgs),
    Qualification(QualificationArgs),
    Agreement(AgreementArgs),
    Status(StatusArgs),
    Edit(EditArgs),
}

#[derive(Debug, Args)]
pub struct CustomersListArgs {
    #[command(flatten)]
    pub selection: Selection,
}

/// Which customers, in which order.
#[derive(Debug, Clone, Args)]
pub struct Selection {
    #[arg(long, value_name = "TEXT")]
    pub search: Option<String>,
    #[arg(long, value_name = "TAG")]
    pub tag: Option<String>,
    #[arg(long, value_name = "EXPR", allow_hyphen_values = true)]
    pub filter: Option<String>,
    #[arg(short = 'S', long, value_name = "NAME")]
    pub segment: Option<String>,
    #[arg(long)]
    pub removed: bool,
    #[arg(
        long,
        value_name = "COLUMN",
        default_value = "name",
        allow_hyphen_values = true
    )]
    pub sort: String,
}

#[derive(Debug, Args)]
pub struct CustomerArgs {
    #[arg(value_name = "ID")]
    pub customer: String,
}

#[derive(Debug, Args)]
pub struct CustomersAddArgs {
    #[arg(long, value_name = "F.json")]
    pub file: PathBuf,
}

#[derive(Debug, Args)]
pub struct CustomersUpdateArgs {
    #[arg(value_name = "ID")]
    pub customer: String,
    #[arg(long = "set", value_name = "PATH=VALUE", num_args = 1.., allow_hyphen_values = false)]
    pub set: Vec<String>,
    #[arg(long = "clear", value_name = "PATH", num_args = 1..)]
    pub clear: Vec<String>,
}

#[derive(Debug, Args)]
pub struct CustomersImportArgs {
    #[arg(value_name = "F.csv")]
    pub file: PathBuf,
}

#[derive(Debug, Args)]
pub struct CustomersExportArgs {
    #[command(flatten)]
    pub selection: Selection,
    #[arg(short = 'o', long = "output", value_name = "F.csv")]
    pub output: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
pub enum AuditCommand {
    List(AuditListArgs),
    Export(AuditExportArgs),
    Verify,
}

#[derive(Debug, Args)]
pub struct AuditListArgs {
    #[arg(long, value_name = "ID")]
    pub customer: Option<String>,
    #[arg(short = 'S', long, value_name = "NAME", conflicts_with = "customer")]
    pub segment: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub from: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub to: Option<String>,
}

#[derive(Debug, Args)]
pub struct AuditExportArgs {
    #[command(flatten)]
    pub which: AuditListArgs,
    #[arg(short = 'o', long = "output", value_name = "F.csv")]
    pub output: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct UndoArgs {
    #[arg(value_name = "SEQ")]
    pub seq: u64,
}

#[derive(Debug, Subcommand)]
pub enum PartnerCommand {
    Show,
    Set(PartnerSetArgs),
}

#[derive(Debug, Args)]
pub struct PartnerSetArgs {
    #[arg(long = "partner", visible_alias = "name", value_name = "NAME")]
    pub name: Option<String>,
    #[arg(long = "domain", value_name = "DOMAIN")]
    pub domains: Vec<String>,
    #[arg(long, value_name = "BR")]
    pub country: Option<String>,
    #[arg(long, value_parser = kind)]
    pub kind: Option<PartnerKind>,
    #[arg(long, value_parser = cloud)]
    pub cloud: Option<CloudId>,
    #[arg(long)]
    pub microsoft_id: Option<Guid>,
    #[arg(long, num_args = 0..=1, default_missing_value = "true", value_name = "true|false")]
    pub sandbox: Option<bool>,
    #[arg(long, value_enum)]
    pub dap_in_invitations: Option<relationships::DapInInvitations>,
    #[arg(long, num_args = 0..=1, default_missing_value = "true", value_name = "true|false")]
    pub admin_agents_remove: Option<bool>,
}

#[derive(Debug, Subcommand)]
pub enum OperatorsCommand {
    List,
    Add(OperatorArgs),
    Set(OperatorArgs),
    Remove(OperatorNameArgs),
}

#[derive(Debug, Args)]
pub struct OperatorArgs {
    #[arg(value_name = "NAME <MAIL>")]
    pub who: String,
    #[arg(long = "role", value_parser = role)]
    pub roles: Vec<Role>,
}

#[derive(Debug, Args)]
pub struct OperatorNameArgs {
    #[arg(value_name = "MAIL")]
    pub who: String,
}

#[derive(Debug, Subcommand)]
pub enum ResellersCommand {
    List,
    Add(ResellerArgs),
    Remove(ResellerIdArgs),
}

#[derive(Debug, Args)]
pub struct ResellerArgs {
    /// A name and a Microsoft ID, in any order.
    #[arg(value_name = "NAME|MICROSOFT-ID", required = true, num_args = 1..=2)]
    pub who: Vec<String>,
    #[arg(long, value_name = "GUID")]
    pub microsoft_id: Option<Guid>,
    #[arg(long, value_name = "N", default_value = "")]
    pub mpn_id: String,
    #[arg(long, value_name = "BR", default_value = "")]
    pub location: String,
}

#[derive(Debug, Args)]
pub struct ResellerIdArgs {
    #[arg(value_name = "MICROSOFT-ID")]
    pub id: Guid,
}

#[derive(Debug, Args)]
pub struct DemoArgs {
    #[arg(long, value_name = "N")]
    pub customers: u64,
    #[arg(long, value_name = "M", default_value_t = 0)]
    pub users_per_customer: u64,
    #[arg(long, value_name = "S", default_value_t = 1)]
    pub seed: u64,
}

#[derive(Debug, Args)]
pub struct CompletionsArgs {
    #[arg(value_enum)]
    pub shell: Shell,
}

fn word<T: Copy>(
    text: &str,
    all: impl IntoIterator<Item = (T, &'static str)>,
) -> Result<T, String> {
    let mut words = Vec::new();
    for (value, word) in all {
        if word == text {
            return Ok(value);
        }
        words.push(word);
    }
    Err(words.join(" | "))
}

fn kind(text: &str) -> Result<PartnerKind, String> {
    word(text, PartnerKind::ALL.map(|kind| (kind, kind.word())))
}

fn cloud(text: &str) -> Result<CloudId, String> {
    word(
        text,
        crate::domain::cloud::CLOUDS
            .iter()
            .map(|cloud| (cloud.id, cloud.word)),
    )
}

fn role(text: &str) -> Result<Role, String> {
    word(text, Role::ALL.map(|role| (role, role.word())))
}
