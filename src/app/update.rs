//! The one way in.

use std::{sync::Arc, time::Duration};

use crate::domain::{finding::Severity, message::Message};
use crate::service::intent::Intent;
use crate::text::{Catalogue, Lang};

use super::{
    action::{Action, Timer},
    context::{Context, Wish},
    effect::{Effect, JobId, Outcome, Question, Settings, ThemeName, Which},
    model::Model,
    overlay::{Overlay, help::Help, notices::Notices, palette::Palette},
    screen::{
        Screen, activity::Activity, import_customers::ImportCustomers, import_users::ImportUsers,
        licenses::Licenses, subscriptions::Subscriptions, transfer::TransferPage,
        transfers::Transfers, users::Users, welcome::Welcome,
    },
};

/// The longest pasted text that is taken, in bytes: far more than any field holds. A file is imported instead.
pub const MOST_PASTED: usize = 64 * 1024;

/// How long a picture of something that moves stands.
pub const SPIN: Duration = Duration::from_millis(120);

/// Starts the first screen.
pub fn start(model: &mut Model) -> Vec<Effect> {
    if let Some(screen) = model.screens.last_mut() {
        screen.state_mut().start(&mut model.cx);
    }
    finish(model)
}

/// Handles what happened; answers what is to be done.
pub fn update(model: &mut Model, action: Action) -> Vec<Effect> {
    if !matches!(
        action,
        Action::Viewport(_) | Action::Timer(_) | Action::Outcome(..)
    ) {
        model.cx.notice_shown = false;
    }
    handle(model, action);
    finish(model)
}

fn finish(model: &mut Model) -> Vec<Effect> {
    // Wishes may lead to further wishes; each is granted in the order it was made.
    while !model.cx.wishes.is_empty() {
        for wish in std::mem::take(&mut model.cx.wishes) {
            grant(model, wish);
        }
    }
    if model.busy() && !model.spinning {
        model.spinning = true;
        model.cx.effect(Effect::After(Timer::Spinner, SPIN));
    }
    std::mem::take(&mut model.cx.effects)
}

fn handle(model: &mut Model, action: Action) {
    if let Action::Paste(text) = &action {
        if text.len() > MOST_PASTED {
            let most = MOST_PASTED / 1024;
            let message = Message::new("guard-paste-too-long").with("most", most as u64);
            return model.cx.notice(Severity::Warn, message);
        }
        if !model.focus().text {
            let message = Message::new("guard-paste-nowhere");
            model.cx.notice(Severity::Info, message);
        }
    }
    let Model { cx, .. } = model;
    match action {
        Action::Outcome(job, outcome) => answer(model, job, &outcome),
        Action::Timer(timer) => ring(model, timer),
        Action::Viewport(viewport) => {
            cx.viewport = viewport;
            for screen in &mut model.screens {
                screen.state_mut().update(&action, cx);
            }
            for overlay in &mut model.overlays {
                overlay.state_mut().update(&action, cx);
            }
        }
        Action::Quit => {
            keep_drafts(model);
            model.left = true;
            model.cx.effect(Effect::Quit);
        }
        Action::Lock => lock(model),
        Action::Suspend => {
            keep_drafts(model);
            model.cx.effect(Effect::Suspend);
        }
        Action::Redraw => cx.effect(Effect::Redraw),
        Action::Help => cx.open(Overlay::Help(Help::default())),
        Action::Notices => cx.open(Overlay::Notices(Notices::default())),
        Action::Palette(offers) => cx.open(Overlay::Palette(Palette::new(offers))),
        Action::Refused(why) => cx.notice(Severity::Warn, why),
        Action::Copied(how, said) => cx.copied(how, said),
        Action::Review(intent) => cx.review(*intent),
        Action::UndoLast => cx.ask_instead(&mut model.undo, Question::LastChange),
        // There is one log: asked for again where it is seen, it stays.
        Action::OpenActivity if matches!(model.screens.last(), Some(Screen::Activity(_))) => {}
        Action::OpenActivity => {
            let today = cx.session.today;
            cx.push(Screen::Activity(Box::new(Activity::new(today))));
        }
        Action::OpenTransfers if matches!(model.screens.last(), Some(Screen::Transfers(_))) => {}
        Action::OpenTransfers => cx.push(Screen::Transfers(Box::new(Transfers::new(None)))),
        Action::OpenTransfer(key, id) => {
            cx.push(Screen::Transfer(Box::new(TransferPage::new(key, id))));
        }
        Action::OpenRequests if matches!(model.screens.last(), Some(Screen::Requests(_))) => {}
        Action::OpenRequests => cx.push(Screen::Requests(Box::default())),
        Action::OpenUsers(key, name) => {
            cx.push(Screen::Users(Box::new(Users::of(key, name))));
        }
        Action::OpenAllUsers if is_all_users(model.screens.last()) => {}
        Action::OpenAllUsers => cx.push(Screen::Users(Box::new(Users::of_all()))),
        Action::OpenLicenses(key, name) => {
            let licenses = Licenses::of_customer(key, name);
            cx.push(Screen::Licenses(Box::new(licenses)));
        }
        Action::OpenImportUsers(key, name) => {
            cx.push(Screen::ImportUsers(Box::new(ImportUsers::new(key, name))));
        }
        Action::OpenSubscriptions(key, name, on) => {
            let screen = Subscriptions::new(key, name, on);
            cx.push(Screen::Subscriptions(Box::new(screen)));
        }
        Action::OpenImportSubscriptions(key, name) => {
            let import = ImportCustomers::of(key, name);
            cx.push(Screen::ImportCustomers(Box::new(import)));
        }
        Action::OpenPurchases if matches!(model.screens.last(), Some(Screen::Purchases(_))) => {}
        Action::OpenPurchases => cx.push(Screen::Purchases(Box::default())),
        Action::OpenUpkeep if matches!(model.screens.last(), Some(Screen::Upkeep(_))) => {}
        Action::OpenUpkeep => cx.push(Screen::Upkeep(Box::default())),
        Action::OpenDue if matches!(model.screens.last(), Some(Screen::Due(_))) => {}
        Action::OpenDue => cx.push(Screen::Due(Box::default())),
        Action::OpenImportCustomers => {
            cx.push(Screen::ImportCustomers(Box::default()));
        }
        Action::SwitchTheme => {
            cx.session.theme = match cx.session.theme {
                ThemeName::Dark => ThemeName::Light,
                ThemeName::Light => ThemeName::Dark,
            };
            keep_settings(cx);
        }
        Action::SwitchLanguage => {
            cx.session.lang = match cx.session.lang {
                Lang::En => Lang::PtBr,
                Lang::PtBr => Lang::En,
            };
            cx.catalogue = Arc::new(Catalogue::on_screen(cx.session.lang));
            keep_settings(cx);
        }
        // The palette is filled by the binding table before it comes here.
        Action::OpenPalette => {}
        other => match model.overlays.last_mut() {
            Some(overlay) => overlay.state_mut().update(&other, cx),
            None => {
                if let Some(screen) = model.screens.last_mut() {
                    screen.state_mut().update(&other, cx);
                }
            }
        },
    }
}

fn is_all_users(screen: Option<&Screen>) -> bool {
    matches!(screen, Some(Screen::Users(users)) if users.of.is_none())
}

fn grant(model: &mut Model, wish: Wish) {
    match wish {
        Wish::Push(screen) => {
            model.screens.push(*screen);
            start_top(model);
        }
        Wish::Replace(screen) => {
            model.screens.pop();
            model.screens.push(*screen);
            start_top(model);
        }
        Wish::Pop => {
            if model.screens.len() > 1 {
                keep_drafts(model);
                model.screens.pop();
            }
        }
        Wish::Open(overlay) => {
            model.overlays.push(*overlay);
            if let Some(overlay) = model.overlays.last_mut() {
                overlay.state_mut().start(&mut model.cx);
            }
        }
        Wish::Close => {
            model.overlays.pop();
        }
        Wish::Dispatch(action) => handle(model, action),
        Wish::Planned(plan) => {
            if let Some(screen) = model.screens.last_mut() {
                screen.state_mut().planned(&plan, &mut model.cx);
            }
        }
        Wish::Committed(committed) => {
            let done = Message::new("list-done").with("what", committed.message.clone());
            model.cx.notice(Severity::Info, done);
            // An overlay below the review asked for it, or the screen on top; those below only read again.
            if let Some(overlay) = model.overlays.last_mut() {
                overlay.state_mut().committed(&committed, &mut model.cx);
            } else if let Some(screen) = model.screens.last_mut() {
                screen.state_mut().committed(&committed, &mut model.cx);
            }
            model.cx.refresh();
        }
        Wish::Refresh => {
            for screen in &mut model.screens {
                screen.state_mut().refresh(&mut model.cx);
            }
        }
    }
}

fn start_top(model: &mut Model) {
    if let Some(screen) = model.screens.last_mut() {
        screen.state_mut().start(&mut model.cx);
    }
}

/// Routes an answer to whoever asked; a stranger is dropped.
fn answer(model: &mut Model, job: JobId, outcome: &Outcome) {
    let Model { cx, .. } = model;
    if model.undo == Some(job) {
        model.undo = None;
        match outcome {
            Outcome::LastChange(Some(seq)) => cx.review(Intent::Undo { seq: *seq }),
            Outcome::LastChange(None) => {
                cx.notice(Severity::Info, Message::new("list-nothing-to-undo"));
            }
            Outcome::Failed(why) => cx.notice(Severity::Block, why.clone()),
            _ => {}
        }
        return;
    }
    if cx.opening == Some(job) {
        opened(model, outcome);
        return;
    }
    for overlay in model.overlays.iter_mut().rev() {
        if overlay.state_mut().outcome(job, outcome, cx) {
            return;
        }
    }
    for screen in model.screens.iter_mut().rev() {
        if screen.state_mut().outcome(job, outcome, cx) {
            return;
        }
    }
}

/// The database of a book that was looked at already is open, or did not open: then there is nothing to look at.
fn opened(model: &mut Model, outcome: &Outcome) {
    match outcome {
        Outcome::Progress { .. } => return,
        Outcome::Opened(opened) => {
            model.cx.opened(opened);
            model.cx.refresh();
        }
        Outcome::Failed(why) | Outcome::Stale(why) | Outcome::Cancelled(why) => {
            keep_drafts(model);
            model.overlays.clear();
            model.screens.truncate(1);
            let failed = Welcome::failed(Which::Own, why.clone());
            model.screens[0] = Screen::Welcome(Box::new(failed));
        }
        _ => {}
    }
    model.cx.opening = None;
}

fn ring(model: &mut Model, timer: Timer) {
    match timer {
        Timer::Spinner => {
            model.spinning = false;
            model.cx.spin = model.cx.spin.wrapping_add(1);
        }
        Timer::Draft => keep_drafts(model),
        Timer::Clock => model.cx.refresh(),
        // What is under way goes on; nobody would get its answer.
        Timer::Idle if model.busy() => model.cx.wait_for_keys(),
        Timer::Idle => lock(model),
    }
}

/// Closes the book; what was typed is offered again behind the passphrase.
fn lock(model: &mut Model) {
    keep_drafts(model);
    model.left = true;
    model.locked = true;
    model.cx.effect(Effect::Quit);
}

fn keep_drafts(model: &mut Model) {
    model.cx.draft_timer = false;
    for screen in &mut model.screens {
        if let Some(draft) = screen.state_mut().draft() {
            model.cx.effect(Effect::SaveDraft(draft));
        }
    }
}

fn keep_settings(cx: &mut Context) {
    cx.effect(Effect::SaveSettings(Settings {
        lang: cx.session.lang,
        theme: cx.session.theme,
    }));
}
