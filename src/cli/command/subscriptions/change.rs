//! `contas subscriptions add|suspend|reactivate|cancel|set`.

use serde_json::{Value, json};

use crate::{
    cli::{
        args::{
            relationships::Switch,
            subscriptions::{
                SubscriptionAddArgs, SubscriptionArgs, SubscriptionEndArgs, SubscriptionSetArgs,
            },
        },
        exit::Failure,
        review,
        session::Session,
    },
    domain::{
        customer::CustomerKey,
        guid::Guid,
        message::Message,
        record::{Record, RecordId},
        subscription::SubscriptionStatus,
        write,
    },
    service::{
        Intent,
        subscriptions::{SubscriptionEdits, asks_for_renewal},
    },
};

use super::list;

/// `subscriptions add`.
pub(super) fn add(session: &Session, args: &SubscriptionAddArgs) -> Result<(), Failure> {
    let key = session.customer(&args.customer)?;
    let service = session.service()?;
    let plan = service.plan(Intent::AddSubscription {
        key,
        file: args.file.clone(),
    })?;
    let Intent::PutSubscription(of) = &plan.intent else {
        return Ok(());
    };
    let value = write::subscription(of);
    super::finish(session, plan, value)
}

/// `subscriptions suspend`.
pub(super) fn suspend(session: &Session, args: SubscriptionEndArgs) -> Result<(), Failure> {
    let (key, id) = session.subscription(&args.subscription)?;
    change(
        session,
        status(key, id, SubscriptionStatus::Suspended, args.reason),
        (key, id),
    )
}

/// `subscriptions cancel`.
pub(super) fn cancel(session: &Session, args: SubscriptionEndArgs) -> Result<(), Failure> {
    let (key, id) = session.subscription(&args.subscription)?;
    change(
        session,
        status(key, id, SubscriptionStatus::Deleted, args.reason),
        (key, id),
    )
}

/// `subscriptions reactivate`.
pub(super) fn reactivate(session: &Session, args: &SubscriptionArgs) -> Result<(), Failure> {
    let (key, id) = session.subscription(&args.subscription)?;
    change(
        session,
        status(key, id, SubscriptionStatus::Active, String::new()),
        (key, id),
    )
}

fn status(key: CustomerKey, id: Guid, status: SubscriptionStatus, reason: String) -> Intent {
    Intent::SetSubscriptionStatus {
        key,
        id,
        status,
        reason,
    }
}

/// `subscriptions set`.
pub(super) fn set(session: &Session, args: &SubscriptionSetArgs) -> Result<(), Failure> {
    let edits = SubscriptionEdits {
        quantity: args.quantity,
        auto_renew: args.auto_renew.map(|switch| switch == Switch::On),
        name: args.name.clone(),
    };
    if edits == SubscriptionEdits::default() {
        return Err(Failure::Usage(Message::new("cli-subs-set-nothing")));
    }
    let (key, id) = session.subscription(&args.subscription)?;
    change(
        session,
        Intent::SetSubscription { key, id, edits },
        (key, id),
    )
}

fn change(
    session: &Session,
    intent: Intent,
    (key, id): (CustomerKey, Guid),
) -> Result<(), Failure> {
    let reactivated = matches!(
        intent,
        Intent::SetSubscriptionStatus {
            status: SubscriptionStatus::Active,
            ..
        }
    );
    let service = session.service()?;
    let plan = service.plan(intent)?;
    let Some(done) = review::agree(session, plan)? else {
        return Ok(());
    };
    let stored = service
        .book()
        .store()
        .get(&RecordId::Subscription(key, id))?;
    let mut value = Value::Null;
    let mut ask = false;
    if let Some(Record::Subscription(of)) = stored.map(|stored| stored.record) {
        ask = reactivated && asks_for_renewal(&of);
        value = list::json_of(session, &of, session.clock().now())?;
        if ask {
            value["ask"] = json!("autoRenewEnabled");
        }
    }
    let mut output = session.output();
    review::result(session, &mut output, &done, value)?;
    // 3.3: a reactivated one does not renew itself, and somebody has to decide.
    if ask && session.is_table() {
        let question = Message::new("subs-ask-renewal").with("id", id.to_string());
        output.line(&session.catalogue.say(&question))?;
    }
    output.flush()?;
    Ok(())
}
