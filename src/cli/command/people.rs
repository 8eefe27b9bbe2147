//! `contas users list|show|edit|delete|restore|block|unblock|reset-password`.

use std::{collections::HashMap, ops::ControlFlow};

use serde_json::{Value, json};

use crate::{
    cli::{
        args::people::{UsersArgs, UsersDeleteArgs, UsersEditArgs, UsersListArgs, UsersResetArgs},
        command::customers::{may, segment},
        exit::{Exit, Failure},
        output::Column,
        review,
        session::Session,
    },
    domain::{
        customer::CustomerKey,
        filter::users::{self as filter, Condition, Held, UserFilter, UserTest},
        fold::fold,
        guid::Guid,
        message::Message,
        permission::Act,
        product,
        record::Record,
        user::{User, UserState},
        write,
    },
    service::{
        Committed, Intent, Plan, Refusal,
        intent::FieldEdit,
        people::{Outcome, OutcomeKind, PasswordReset, UserAct, UserActs, find::Prefer},
        plan::Work,
        refusal::FilterRefusal,
    },
    store::Range,
    text::{Catalogue, format, record::words},
};

/// USR-2.
const COLUMNS: &[Column] = &[
    Column::new("column-user-display-name", "/displayName"),
    Column::new("column-user-upn", "/userPrincipalName"),
    Column::new("column-user-location", "/usageLocation"),
    Column::new("column-user-licenses", "/licenseNames"),
    Column::in_words("column-user-state", "/state", words!(UserState)),
];

/// The same with the customer, for the users of all.
const COLUMNS_OF_ALL: &[Column] = &[
    Column::new("people-column-customer", "/customerName"),
    COLUMNS[0],
    COLUMNS[1],
    COLUMNS[2],
    COLUMNS[3],
    COLUMNS[4],
];

/// USR-31.
const COLUMNS_OF_DELETED: &[Column] = &[
    COLUMNS[0],
    COLUMNS[1],
    Column::new("people-column-deleted", "/softDeletionTime"),
    Column::new("people-column-purged", "/purgeTime"),
    Column::new("people-column-days-left", "/daysLeft"),
];

/// USR-31, of all customers.
const COLUMNS_OF_ALL_DELETED: &[Column] = &[
    COLUMNS_OF_ALL[0],
    COLUMNS_OF_DELETED[0],
    COLUMNS_OF_DELETED[1],
    COLUMNS_OF_DELETED[2],
    COLUMNS_OF_DELETED[3],
    COLUMNS_OF_DELETED[4],
];

/// Which users a list shows: the filter of the screens, and its usual terms as options.
fn wanted(args: &UsersListArgs) -> Result<UserFilter, Failure> {
    let text = args.filter.as_deref().unwrap_or_default();
    let mut filter = filter::parse(text).map_err(|wrong| {
        Failure::Refusal(Refusal::Filter(Box::new(FilterRefusal {
            text: text.to_owned(),
            at: wrong.at,
            message: wrong.message,
            syntax: true,
        })))
    })?;
    let mut must = |turned: bool, test| filter.terms.push((turned, test));
    for word in args
        .search
        .as_deref()
        .unwrap_or_default()
        .split_whitespace()
    {
        must(false, UserTest::Text(word.to_owned()));
    }
    for (on, condition) in [
        (args.deleted, Condition::Deleted),
        (args.blocked, Condition::Blocked),
    ] {
        if on {
            must(false, UserTest::State(condition));
        }
    }
    if let Some(sku) = &args.license {
        must(false, UserTest::License(Held::Named(sku.clone())));
    }
    if args.unlicensed {
        must(true, UserTest::License(Held::Any));
    }
    if let Some(code) = &args.location {
        must(false, UserTest::Location(Some(code.trim().to_owned())));
    }
    Ok(filter)
}

/// `users list`: of one customer by name; of all, customer after customer.
pub fn list(session: &Session, args: &UsersListArgs) -> Result<(), Failure> {
    let one = match &args.customer {
        Some(customer) => Some(session.customer(customer)?),
        None => None,
    };
    let service = session.service()?;
    may(service, Act::ViewCustomers)?;
    let wanted = wanted(args)?;
    let tenants: Vec<(Guid, String)> = if let Some(key) = one {
        vec![(key.microsoft_id, String::new())]
    } else {
        let directory = service.book().directory()?;
        let mut names: HashMap<Guid, String> = HashMap::new();
        for row in directory.rows() {
            names
                .entry(row.key().microsoft_id)
                .or_insert_with(|| row.name().to_owned());
        }
        let mut tenants: Vec<(Guid, String)> = names.into_iter().collect();
        tenants.sort_by_cached_key(|(id, name)| (fold(name), *id));
        tenants
    };
    let columns = match (one, wanted.wants_deleted()) {
        (Some(_), true) => COLUMNS_OF_DELETED,
        (None, true) => COLUMNS_OF_ALL_DELETED,
        (Some(_), false) => COLUMNS,
        (None, false) => COLUMNS_OF_ALL,
    };
    let now = service.clock().now();
    let mut failed = None;
    let of: Option<std::collections::HashSet<Guid>> = segment(service, args.segment.as_deref())?
        .map(|of| of.into_iter().map(|key| key.microsoft_id).collect());
    let of_segment = tenants
        .iter()
        .filter(|(tenant, _)| of.as_ref().is_none_or(|of| of.contains(tenant)));
    let items = of_segment.flat_map(|(tenant, customer)| {
        let mut users = Vec::new();
        let folded = fold(customer);
        let scanned = service
            .book()
            .store()
            .scan(Range::UsersOf(*tenant), &mut |stored| {
                if let Record::User(user) = stored.record
                    && wanted.fits(&user, &folded)
                {
                    users.push(user);
                }
                ControlFlow::Continue(())
            });
        if let Err(error) = scanned {
            failed.get_or_insert(error);
            users.clear();
        }
        users
            .sort_by_cached_key(|user| (fold(&user.display_name), fold(&user.user_principal_name)));
        let all = one.is_none();
        users.into_iter().map(move |user| {
            let mut item = in_list(&user, now);
            if all {
                item["customerName"] = json!(customer);
            }
            item
        })
    });
    let mut output = session.output();
    output.list(&session.catalogue, columns, items)?;
    output.flush()?;
    failed.map_or(Ok(()), |error| Err(error.into()))
}

/// A user with what is counted from it.
pub(super) fn in_list(user: &User, now: jiff::Timestamp) -> Value {
    let mut item = write::user(user);
    let names: Vec<&str> = user
        .licenses
        .iter()
        .map(|held| product::name(&held.sku_id))
        .collect();
    item["licenseNames"] = json!(names.join(", "));
    if let (Some(purge), Some(days)) = (user.purge_time(), user.days_left(now)) {
        item["purgeTime"] = json!(format::iso(purge));
        item["daysLeft"] = json!(days.max(0));
    }
    item
}

/// `users edit USER --set path=value… [--clear path] [--add-role R] [--remove-role R]`.
pub fn edit(session: &Session, args: UsersEditArgs) -> Result<(), Failure> {
    let edits = edits(&args.set, &args.clear)?;
    if edits.is_empty() && args.add_roles.is_empty() && args.remove_roles.is_empty() {
        return Err(Failure::Usage(Message::new("people-edit-needs-edit")));
    }
    let key = session.customer(&args.of.customer)?;
    let service = session.service()?;
    let user = service.find_user(key, &args.of.user, Prefer::Active)?.id;
    let intent = Intent::EditUser {
        key,
        user,
        edits,
        add_roles: args.add_roles,
        remove_roles: args.remove_roles,
    };
    if let Some(done) = review::change(session, intent)? {
        let value = service
            .find_user(key, &user.to_string(), Prefer::Active)
            .map(|user| in_list(&user, service.clock().now()))?;
        let mut output = session.output();
        review::result(session, &mut output, &done, value)?;
        output.flush()?;
    }
    Ok(())
}

fn edits(set: &[String], clear: &[String]) -> Result<Vec<FieldEdit>, Failure> {
    let mut edits = Vec::new();
    for set in set {
        let Some((path, value)) = set.split_once('=') else {
            return Err(Failure::Usage(
                Message::new("cli-set-needs-equals").with("text", set.as_str()),
            ));
        };
        edits.push(FieldEdit {
            path: path.trim().to_owned(),
            value: value.to_owned(),
        });
    }
    edits.extend(clear.iter().map(|path| FieldEdit {
        path: path.trim().to_owned(),
        value: String::new(),
    }));
    Ok(edits)
}

/// `users delete USER…`.
pub fn delete(session: &Session, args: UsersDeleteArgs) -> Result<(), Failure> {
    acts(session, &args.of, UserAct::Delete, args.confirm)
}

/// `users restore|block|unblock USER…`.
pub fn act(session: &Session, args: &UsersArgs, act: UserAct) -> Result<(), Failure> {
    acts(session, args, act, None)
}

fn acts(
    session: &Session,
    args: &UsersArgs,
    act: UserAct,
    confirm: Option<String>,
) -> Result<(), Failure> {
    let key = session.customer(&args.customer)?;
    let prefer = if act == UserAct::Restore {
        Prefer::Deleted
    } else {
        Prefer::Active
    };
    let users = named(session, key, &args.users, prefer)?;
    let plan = session.service()?.plan(Intent::Users(UserActs {
        key,
        users,
        act,
        confirm,
    }))?;
    carry_out(session, plan)
}

/// The users that are named; one that is not there refuses the whole.
fn named(
    session: &Session,
    key: CustomerKey,
    names: &[String],
    prefer: Prefer,
) -> Result<Vec<Guid>, Failure> {
    let (users, missing) = session.service()?.find_users(key, names, prefer)?;
    if missing.is_empty() {
        return Ok(users.iter().map(|user| user.id).collect());
    }
    Err(Failure::Refusal(crate::service::Refusal::NotFound {
        what: missing.join(", "),
    }))
}

/// Reviews and commits a change of users, and tells what became of each; some failures end with 3 (LIC-8).
pub fn carry_out(session: &Session, plan: Plan) -> Result<(), Failure> {
    let failed: Vec<Outcome> = match &plan.work {
        Work::People(work) => work
            .outcomes
            .iter()
            .filter(|o| o.failed())
            .cloned()
            .collect(),
        _ => Vec::new(),
    };
    if let Some(done) = review::agree(session, plan)? {
        outcomes(session, &done)?;
        crate::cli::watch::ended(session, &done)?;
    }
    if failed.is_empty() {
        return Ok(());
    }
    for outcome in &failed {
        crate::cli::say(&line(outcome, &session.catalogue));
    }
    Err(Failure::Said(Exit::Input))
}

fn outcomes(session: &Session, done: &Committed) -> Result<(), Failure> {
    let catalogue = &session.catalogue;
    let mut output = session.output();
    let results: Vec<Value> = done
        .outcomes
        .iter()
        .map(|outcome| {
            let mut item = json!({
                "user": outcome.user,
                "result": outcome.result.word(),
            });
            if !outcome.product.is_empty() {
                item["product"] = json!(outcome.product);
            }
            if let OutcomeKind::Failed(code, why) = &outcome.result {
                item["code"] = json!(code);
                item["message"] = json!(catalogue.say(why));
            }
            item
        })
        .collect();
    review::result(session, &mut output, done, json!({ "results": results }))?;
    if session.is_table() {
        for outcome in &done.outcomes {
            output.line(&format!("  {}", line(outcome, catalogue)))?;
        }
    }
    output.flush()?;
    Ok(())
}

/// What became of one user, for people.
fn line(outcome: &Outcome, catalogue: &Catalogue) -> String {
    let mut line = outcome.user.clone();
    if !outcome.product.is_empty() {
        line = format!("{line}  {}", outcome.product);
    }
    line = format!("{line}  {}", catalogue.get(outcome.result.text()));
    if let OutcomeKind::Failed(code, why) = &outcome.result {
        line = format!("{line} {code}: {}", catalogue.say(why));
    }
    line
}

/// `users reset-password USER [--passwords F]`.
pub fn reset_password(session: &Session, args: UsersResetArgs) -> Result<(), Failure> {
    let key = session.customer(&args.of.customer)?;
    let service = session.service()?;
    let user = service.find_user(key, &args.of.user, Prefer::Active)?;
    let intent = Intent::ResetPassword(PasswordReset {
        key,
        user: user.id,
        file: args.passwords,
        lang: session.catalogue.lang(),
    });
    let Some(done) = review::change(session, intent)? else {
        return Ok(());
    };
    let mut output = session.output();
    let mut value = json!({ "userPrincipalName": user.user_principal_name });
    if let Some(credentials) = &done.credentials {
        value["password"] = json!(credentials.password.expose());
    }
    review::result(session, &mut output, &done, value)?;
    if let (true, Some(credentials)) = (session.is_table(), &done.credentials) {
        let label = session.catalogue.get("confirmation-password");
        output.line(&format!("{label}: {}", credentials.password.expose()))?;
        output.line(&session.catalogue.get("confirmation-once"))?;
    }
    output.flush()?;
    Ok(())
}
