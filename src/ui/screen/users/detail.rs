//! The user under the cursor: the most important first, as far as there is room.

use ratatui::{Frame, layout::Rect, text::Span};

use crate::app::screen::users::Users;
use crate::domain::{
    country, product,
    user::{User, UserDomainType},
};
use crate::text::format;
use crate::ui::{View, text, widget::detail};

pub(super) fn draw(frame: &mut Frame, view: &View, users: &Users, area: Rect) {
    let Some(row) = users.current() else { return };
    let name = text::fit(row.name(), usize::from(area.width));
    let head = Rect { height: 1, ..area };
    frame.render_widget(Span::styled(name, view.theme.heading), head);
    let body = Rect {
        y: area.y + 1,
        height: area.height.saturating_sub(1),
        ..area
    };
    if let Some(user) = users.current_record() {
        detail::draw(frame, view, body, &pairs(view, user));
    }
}

/// The name of a country and its code; the code itself where it is none.
pub(in crate::ui::screen) fn country_name(view: &View, code: &str) -> String {
    let lang = view.model.cx.session.lang;
    country::find(code).map_or_else(
        || code.to_owned(),
        |country| format!("{} ({})", country.name(lang.tag()), country.code),
    )
}

/// What is known of a user.
fn pairs(view: &View, user: &User) -> Vec<detail::Pair> {
    let lang = view.model.cx.session.lang;
    let moment = |at: Option<jiff::Timestamp>| at.map(|at| format::moment(at, lang));
    let licenses: Vec<_> = user
        .licenses
        .iter()
        .map(|license| product::name(&license.sku_id))
        .collect();
    let roles = if user.directory_roles.is_empty() {
        view.get("users-permission-default")
    } else {
        user.directory_roles.join(", ")
    };
    let domain = match user.user_domain_type {
        UserDomainType::None | UserDomainType::Managed => String::new(),
        UserDomainType::Federated => view.get("users-domain-federated"),
    };
    let named = format!("{} {}", user.first_name, user.last_name);
    let mut pairs = vec![
        (
            view.get("users-column-upn"),
            user.user_principal_name.clone(),
        ),
        (
            view.get("people-column-purged"),
            moment(user.purge_time()).unwrap_or_default(),
        ),
        (
            view.get("users-column-licenses"),
            if licenses.is_empty() {
                view.get("users-no-licenses")
            } else {
                licenses.join(", ")
            },
        ),
        (view.get("users-detail-permission"), roles),
        (
            view.get("users-column-location"),
            if user.usage_location.is_empty() {
                view.get("person-no-location")
            } else {
                country_name(view, &user.usage_location)
            },
        ),
        (view.get("users-detail-names"), named.trim().to_owned()),
        (view.get("users-detail-domain"), domain),
        (
            view.get("users-detail-synced"),
            moment(user.last_directory_sync_time).unwrap_or_default(),
        ),
        (view.get("users-detail-phone"), user.phone_number.clone()),
        (view.get("users-detail-id"), user.id.to_string()),
    ];
    pairs.retain(|(_, value)| !value.is_empty());
    pairs
}
