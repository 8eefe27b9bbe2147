//! Arguments of the commands about relationships, tags, segments, subscriptions and the account.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

use crate::domain::{guid::Guid, relationship::RequestKind};

/// Some customers: by id, by filter, by segment.
#[derive(Debug, Clone, Args)]
pub struct Targets {
    #[arg(value_name = "ID")]
    pub customers: Vec<String>,
    #[arg(long, value_name = "EXPR", allow_hyphen_values = true)]
    pub filter: Option<String>,
    #[arg(short = 'S', long, value_name = "NAME")]
    pub segment: Option<String>,
}

#[derive(Debug, Args)]
pub struct CustomersRemoveArgs {
    #[arg(value_name = "ID")]
    pub customer: String,
    #[arg(long, value_name = "TEXT")]
    pub reason: String,
    #[arg(long, value_name = "DOMAIN|NAME")]
    pub confirm: Option<String>,
}

#[derive(Debug, Args)]
pub struct CustomersDeleteArgs {
    #[arg(value_name = "ID")]
    pub customer: String,
    #[arg(long, value_name = "DOMAIN|NAME")]
    pub confirm: Option<String>,
}

/// A switch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Switch {
    /// On.
    On,
    /// Off.
    Off,
}

/// Whether links of requests may ask for delegated administration (RQ-13).
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum DapInInvitations {
    /// The operator chooses.
    Allowed,
    /// Never, where the cloud leaves the choice.
    Off,
}

#[derive(Debug, Args)]
pub struct PermissionsArgs {
    #[arg(value_name = "ID")]
    pub customer: String,
    #[arg(long, value_enum)]
    pub reservations: Option<Switch>,
    #[arg(long, value_enum)]
    pub savings_plans: Option<Switch>,
}

#[derive(Debug, Args)]
pub struct BudgetArgs {
    #[command(flatten)]
    pub targets: Targets,
    #[arg(long, value_name = "100.00", allow_hyphen_values = true)]
    pub amount: Option<String>,
    #[arg(long, conflicts_with = "amount")]
    pub remove: bool,
}

#[derive(Debug, Args)]
pub struct QualificationArgs {
    #[arg(value_name = "ID")]
    pub customer: String,
    #[arg(long = "set", value_parser = qualification)]
    pub qualification: Option<crate::domain::customer::QualificationKind>,
    #[arg(
        long = "education-segment",
        value_name = "K12|HigherEducation",
        default_value = ""
    )]
    pub education_segment: String,
    #[arg(long, value_name = "URL", default_value = "")]
    pub website: String,
    #[arg(long, value_name = "CODE", default_value = "")]
    pub code: String,
}

#[derive(Debug, Args)]
pub struct AgreementArgs {
    #[arg(value_name = "ID")]
    pub customer: String,
    #[arg(long)]
    pub attest: bool,
    #[arg(long, conflicts_with = "attest")]
    pub customer_accepts: bool,
    #[arg(long, value_name = "NAME")]
    pub first_name: Option<String>,
    #[arg(long, value_name = "NAME")]
    pub last_name: Option<String>,
    #[arg(long, value_name = "MAIL")]
    pub email: Option<String>,
    #[arg(long, value_name = "NUMBER", allow_hyphen_values = true)]
    pub phone: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub date: Option<jiff::civil::Date>,
}

#[derive(Debug, Args)]
pub struct StatusArgs {
    #[arg(value_name = "ID")]
    pub customer: String,
    #[arg(long = "set", value_name = "STATUS")]
    pub status: Option<String>,
}

#[derive(Debug, Args)]
pub struct EditArgs {
    #[command(flatten)]
    pub targets: Targets,
    #[arg(long = "set", value_name = "PATH=VALUE", num_args = 1.., allow_hyphen_values = false)]
    pub set: Vec<String>,
    #[arg(long = "clear", value_name = "PATH", num_args = 1..)]
    pub clear: Vec<String>,
}

#[derive(Debug, Subcommand)]
pub enum RelationshipsCommand {
    Request(RequestArgs),
    List(RequestListArgs),
    Show(RequestNumber),
    FollowUp(FollowUpArgs),
    Accepted(AcceptedArgs),
    Withdrawn(RequestNumber),
}

#[derive(Debug, Args)]
pub struct RequestListArgs {
    #[arg(short = 'S', long, value_name = "NAME")]
    pub segment: Option<String>,
}

#[derive(Debug, Args)]
pub struct RequestArgs {
    #[arg(long, value_parser = request_kind, default_value = "direct")]
    pub kind: RequestKind,
    #[arg(long, value_name = "ID")]
    pub customer: Option<String>,
    #[arg(long, value_name = "NAME", default_value = "")]
    pub to: String,
    #[arg(long, value_name = "MAIL", default_value = "")]
    pub email: String,
    #[arg(long, value_name = "DOMAIN", default_value = "")]
    pub domain: String,
    #[arg(long, conflicts_with = "without_dap")]
    pub with_dap: bool,
    #[arg(long)]
    pub without_dap: bool,
    #[arg(long, value_name = "GUID")]
    pub reseller: Option<Guid>,
    #[arg(long, value_name = "GUID")]
    pub provider: Option<Guid>,
    #[arg(long, value_name = "en|pt-BR")]
    pub text_lang: Option<String>,
    #[arg(long, value_name = "F.txt")]
    pub text: Option<PathBuf>,
    #[arg(long, value_name = "NAME", default_value = "")]
    pub name: String,
    #[arg(long, value_name = "1-730", default_value_t = 730)]
    pub days: u32,
    #[arg(long = "gdap-role", value_name = "ROLE")]
    pub gdap_roles: Vec<String>,
    #[arg(long)]
    pub auto_extend: bool,
    #[arg(long, value_name = "URL", default_value = "")]
    pub link: String,
    #[arg(long)]
    pub unsupported_country: bool,
    #[arg(short = 'o', long = "output", value_name = "F.txt")]
    pub output: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct RequestNumber {
    #[arg(value_name = "N")]
    pub number: u64,
}

#[derive(Debug, Args)]
pub struct FollowUpArgs {
    #[arg(value_name = "N")]
    pub number: u64,
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub note: String,
}

#[derive(Debug, Args)]
pub struct AcceptedArgs {
    #[arg(value_name = "N")]
    pub number: u64,
    #[arg(long)]
    pub microsoft_id: Option<Guid>,
    #[arg(long, value_name = "DOMAIN", default_value = "")]
    pub domain: String,
    #[arg(long, value_name = "NAME", default_value = "")]
    pub name: String,
    #[arg(long, value_name = "BR", default_value = "")]
    pub country: String,
}

#[derive(Debug, Subcommand)]
pub enum TagsCommand {
    List,
    Add(TagArgs),
    Remove(TagArgs),
    Delete(TagName),
}

#[derive(Debug, Args)]
pub struct TagArgs {
    #[arg(value_name = "TAG")]
    pub tag: String,
    #[command(flatten)]
    pub targets: Targets,
}

#[derive(Debug, Args)]
pub struct TagName {
    #[arg(value_name = "TAG")]
    pub tag: String,
}

#[derive(Debug, Subcommand)]
pub enum SegmentsCommand {
    List,
    Save(SegmentSaveArgs),
    Delete(SegmentName),
}

#[derive(Debug, Args)]
pub struct SegmentSaveArgs {
    #[arg(value_name = "NAME")]
    pub name: String,
    #[arg(value_name = "EXPR", allow_hyphen_values = true)]
    pub expression: String,
}

#[derive(Debug, Args)]
pub struct SegmentName {
    #[arg(value_name = "NAME")]
    pub name: String,
}

fn request_kind(text: &str) -> Result<RequestKind, String> {
    super::word(text, RequestKind::ALL.map(|kind| (kind, kind.word())))
}

fn qualification(text: &str) -> Result<crate::domain::customer::QualificationKind, String> {
    use crate::domain::customer::QualificationKind as Q;
    super::word(
        text,
        [
            (Q::Education, "Education"),
            (Q::GovernmentCommunityCloud, "GovernmentCommunityCloud"),
            (Q::StateOwnedEntity, "StateOwnedEntity"),
            (Q::Nonprofit, "Nonprofit"),
            (Q::None, "None"),
        ],
    )
}
