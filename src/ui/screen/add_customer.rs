//! How adding a customer looks: the three steps, the form with what is still needed, the confirmation.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect},
    style::Style,
    text::{Line, Span},
};

use crate::app::{
    overlay::Overlay,
    screen::add_customer::{AddCustomer, Confirmation, Stage},
};
use crate::domain::{
    customer::{AgreementChoice, Customer},
    field::path,
    message::Message,
};
use crate::ui::{
    View, text,
    widget::{findings, form, offer, state},
};

use super::Status;

/// From this width on what was found stands beside the form too.
const BESIDE: u16 = 150;

struct Areas {
    steps: Rect,
    form: Rect,
    beside: Option<Rect>,
    button: Rect,
}

fn areas(area: Rect) -> Areas {
    let [steps, form, button] = area.layout(&Layout::vertical([
        Constraint::Length(1),
        Constraint::Fill(1),
        Constraint::Length(1),
    ]));
    if area.width < BESIDE {
        return Areas {
            steps,
            form,
            beside: None,
            button,
        };
    }
    let [form, _, beside] = form.layout(&Layout::horizontal([
        Constraint::Length(104),
        Constraint::Length(3),
        Constraint::Fill(1),
    ]));
    Areas {
        steps,
        form,
        beside: Some(beside),
        button,
    }
}

/// Rows of the form.
pub fn page(_add: &AddCustomer, area: Rect) -> usize {
    usize::from(areas(area).form.height)
}

/// Draws the screen.
pub fn draw(frame: &mut Frame, view: &View, add: &AddCustomer, area: Rect) {
    let areas = areas(area);
    match &add.stage {
        Stage::Loading => state::draw(
            frame,
            area,
            state::spinner(view),
            view.theme.heading,
            &view.get("forms-loading"),
            "",
            view.theme.muted,
        ),
        Stage::Offered(offered) => {
            let company = offered
                .draft
                .values
                .iter()
                .find(|(id, _)| id == path::COMPANY);
            let message = match company {
                Some((_, name)) => {
                    Message::new("forms-offer-add-named").with("name", name.as_str())
                }
                None => Message::new("forms-offer-add"),
            };
            offer::draw(frame, view, offered, &message, area);
        }
        Stage::Info => {
            steps(frame, view, add, areas.steps);
            form::draw(frame, view, &add.form, areas.form);
            if let Some(beside) = areas.beside {
                draw_beside(frame, view, add, beside);
            }
            frame.render_widget(button(view, add, areas.button.width.into()), areas.button);
        }
        Stage::Done(done) => {
            steps(frame, view, add, areas.steps);
            let body = Rect {
                y: areas.steps.bottom(),
                height: area.height.saturating_sub(1),
                ..area
            };
            draw_lines(frame, confirmation(view, done, area.width.into()), body);
        }
    }
}

/// Account info → Review → Confirmation (AC-10).
fn steps(frame: &mut Frame, view: &View, add: &AddCustomer, area: Rect) {
    let now = match (&add.stage, view.model.overlay()) {
        (Stage::Done(_), _) => 2,
        (_, Some(Overlay::Review(_))) => 1,
        _ => 0,
    };
    let mut spans = Vec::new();
    for (at, id) in ["forms-step-info", "forms-step-review", "forms-step-done"]
        .into_iter()
        .enumerate()
    {
        if at > 0 {
            spans.push(Span::styled("  →  ", view.theme.muted));
        }
        let words = format!("{} {}", at + 1, view.get(id));
        if at == now {
            spans.push(Span::styled(format!("[{words}]"), view.theme.heading));
        } else {
            spans.push(Span::styled(words, view.theme.muted));
        }
    }
    frame.render_widget(Line::from(spans), area);
}

/// "Next: Review", off until nothing stops it; then it says what is missing (AC-12).
fn button(view: &View, add: &AddCustomer, width: usize) -> Line<'static> {
    let words = format!("[ {} ]", view.get("forms-next-review"));
    if add.ready() {
        return Line::from(vec![
            Span::styled("Ctrl-S ", view.theme.key),
            Span::styled(words, view.theme.good.patch(view.theme.heading)),
        ]);
    }
    let missing: Vec<String> = add.missing().map(|label| view.say(label)).collect();
    let said = view.say(
        &Message::new("forms-missing")
            .with("count", missing.len())
            .with("names", missing.join(", ")),
    );
    let room = width.saturating_sub(text::width(&words) + 2);
    let off = view
        .theme
        .muted
        .add_modifier(ratatui::style::Modifier::CROSSED_OUT);
    Line::from(vec![
        Span::styled(words, off),
        Span::styled(format!("  {}", text::fit(&said, room)), view.theme.warn),
    ])
}

/// What is still needed, and what was found where somebody has been.
fn draw_beside(frame: &mut Frame, view: &View, add: &AddCustomer, area: Rect) {
    let width = usize::from(area.width);
    let mut lines = vec![Line::styled(
        view.get("forms-beside-needed"),
        view.theme.heading,
    )];
    for label in add.missing() {
        lines.push(Line::from(format!(
            "  {}",
            text::fit(&view.say(label), width.saturating_sub(2))
        )));
    }
    if add.ready() {
        lines.push(Line::styled(
            format!("  ✓ {}", view.get("forms-beside-nothing")),
            view.theme.good,
        ));
    }
    let seen = add
        .form
        .fields
        .iter()
        .filter(|field| field.visible && field.left);
    let found: Vec<_> = seen.flat_map(|field| &field.findings).collect();
    if !found.is_empty() {
        lines.push(Line::default());
        lines.push(Line::styled(
            view.get("forms-beside-found"),
            view.theme.heading,
        ));
        for finding in found {
            lines.extend(findings::lines(view, finding, width, 2, true));
        }
    }
    draw_lines(frame, lines, area);
}

fn draw_lines(frame: &mut Frame, lines: Vec<Line<'static>>, area: Rect) {
    for (line, y) in lines.into_iter().zip(area.y..area.bottom()) {
        frame.render_widget(
            line,
            Rect {
                y,
                height: 1,
                ..area
            },
        );
    }
}

/// What was made (AC-110).
fn confirmation(view: &View, done: &Confirmation, width: usize) -> Vec<Line<'static>> {
    let customer = &done.customer;
    let contact = &customer.billing_profile;
    let mut lines = vec![
        Line::default(),
        Line::from(vec![
            Span::styled("✓ ", view.theme.good),
            Span::styled(view.get("forms-done"), view.theme.heading),
        ]),
        Line::default(),
    ];
    let mut pairs = vec![
        (view.get("field-microsoft-id"), customer.id.to_string()),
        (view.get("field-company"), contact.company_name.clone()),
        (
            view.get("forms-contact"),
            format!(
                "{} {} · {}",
                contact.first_name, contact.last_name, contact.email
            ),
        ),
        (
            view.get("field-domain"),
            customer.company_profile.domain.clone(),
        ),
    ];
    pairs.extend(agreement(view, customer));
    pairs.extend(qualification(view, customer));
    let labels = pairs.iter().map(|(name, _)| text::width(name));
    let secret = [view.get("forms-admin-account"), view.get("forms-password")];
    let labels = labels.chain(secret.iter().map(|name| text::width(name)));
    let room = labels.max().unwrap_or(0).min(width / 2);
    let pair = |name: &str, value: &str, style: Style| {
        let values = text::wrap(value, width.saturating_sub(room + 4));
        let name = text::cell(name, room);
        let blank = " ".repeat(room);
        values
            .into_iter()
            .enumerate()
            .map(|(at, value)| {
                let name = if at == 0 { &name } else { &blank };
                Line::from(vec![
                    Span::styled(format!("  {name}  "), view.theme.muted),
                    Span::styled(value, style),
                ])
            })
            .collect::<Vec<_>>()
    };
    for (name, value) in &pairs {
        lines.extend(pair(name, value, Style::new()));
    }
    let Some(credentials) = &done.credentials else {
        return lines;
    };
    let [account, password] = &secret;
    lines.push(Line::default());
    lines.extend(pair(account, &credentials.user_name, view.theme.heading));
    lines.extend(pair(
        password,
        credentials.password.reveal(),
        view.theme.heading,
    ));
    lines.push(Line::default());
    for (at, line) in text::wrap(&view.get("forms-password-once"), width.saturating_sub(4))
        .into_iter()
        .enumerate()
    {
        let sign = if at == 0 { "!" } else { " " };
        lines.push(Line::styled(format!("{sign} {line}"), view.theme.warn));
    }
    lines
}

fn agreement(view: &View, customer: &Customer) -> Option<(String, String)> {
    let state = match customer.agreement.choice {
        AgreementChoice::NotKnown => return None,
        AgreementChoice::CustomerWillAccept => view.get("forms-agreement-open"),
        AgreementChoice::PartnerAttested => view.say(
            &Message::new("forms-agreement-attested").with(
                "date",
                customer
                    .agreement
                    .attestation
                    .as_ref()
                    .map_or_else(String::new, |signed| {
                        crate::text::format::date(signed.date_agreed, view.model.cx.session.lang)
                    }),
            ),
        ),
    };
    Some((view.get("field-agreement"), state))
}

fn qualification(view: &View, customer: &Customer) -> Option<(String, String)> {
    (!customer.qualifications.is_empty()).then(|| {
        (
            view.get("field-qualification"),
            view.get("forms-qualification-asked"),
        )
    })
}

/// What it has to say above the footer.
pub fn status(view: &View, add: &AddCustomer) -> Status {
    let right = match &add.stage {
        Stage::Info => view.get("forms-required-mark"),
        _ => String::new(),
    };
    (Vec::new(), vec![Span::styled(right, view.theme.muted)])
}
