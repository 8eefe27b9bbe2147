//! Pictures of frames: what the README shows is what the program drew, or a test fails.

use std::{fmt::Write as _, fs, path::Path};

use ratatui::{
    buffer::{Buffer, Cell},
    style::{Color, Modifier},
};
use unicode_width::UnicodeWidthStr;

use super::bless;

/// Size of a cell and of the rim, in pixels.
const WIDTH: f32 = 8.4;
const HEIGHT: f32 = 18.0;
const RIM: f32 = 12.0;
const BASELINE: f32 = 13.5;

/// The colours of a plain dark terminal: background, text, and the sixteen.
const BACKGROUND: &str = "#1b1d23";
const TEXT: &str = "#d8dbe2";
const SIXTEEN: [&str; 16] = [
    "#1b1d23", "#e06c75", "#8cc570", "#d9b05b", "#61a0ef", "#c479d9", "#4fb8c4", "#c3c7d0",
    "#6b7280", "#f0868e", "#a3d98a", "#ecc878", "#82b8ff", "#d998ec", "#6fd3de", "#ffffff",
];

/// Compares a frame with `assets/pictures/<name>.svg`; with `CONTAS_BLESS=1` it writes the picture instead.
pub(crate) fn picture(name: &str, title: &str, frame: &Buffer) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("assets/pictures")
        .join(format!("{name}.svg"));
    let drawn = svg(title, frame);
    if fs::read_to_string(&path).is_ok_and(|there| there == drawn) {
        return;
    }
    assert!(
        bless(),
        "{} is not what the program draws; CONTAS_BLESS=1 cargo test draws it anew",
        path.display()
    );
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, drawn).unwrap();
}

/// A frame as a picture: a monospaced grid, runs of one style as one text each.
pub(crate) fn svg(title: &str, frame: &Buffer) -> String {
    let area = frame.area;
    let (wide, high) = (
        f32::from(area.width) * WIDTH,
        f32::from(area.height) * HEIGHT,
    );
    let mut out = String::new();
    let _ = writeln!(
        out,
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {w:.1} {h:.1}" width="{w:.0}" height="{h:.0}" role="img" aria-label="{label}">"#,
        w = wide + 2.0 * RIM,
        h = high + 2.0 * RIM,
        label = escaped(title),
    );
    let _ = writeln!(out, "<title>{}</title>", escaped(title));
    let _ = writeln!(
        out,
        r#"<rect width="100%" height="100%" rx="8" fill="{BACKGROUND}"/>"#
    );
    let _ = writeln!(
        out,
        r#"<g font-family="'DejaVu Sans Mono','Cascadia Mono',Menlo,Consolas,'Noto Sans Mono CJK JP',monospace" font-size="14" fill="{TEXT}" xml:space="preserve">"#
    );
    for row in 0..area.height {
        for run in runs(frame, row) {
            draw(&mut out, row, &run);
        }
    }
    out.push_str("</g>\n</svg>\n");
    out
}

/// Neighbouring cells of one style.
struct Run<'a> {
    column: u16,
    cells: u16,
    text: String,
    look: &'a Cell,
}

fn runs(frame: &Buffer, row: u16) -> Vec<Run<'_>> {
    let mut runs: Vec<Run> = Vec::new();
    let mut column = 0;
    while column < frame.area.width {
        let cell = &frame[(frame.area.x + column, frame.area.y + row)];
        let cells = u16::try_from(cell.symbol().width()).unwrap_or(1).max(1);
        // Wide signs are rarely exactly two cells wide in a font: each stands for itself, at its own place.
        let joins = |run: &Run| {
            run.look.style() == cell.style()
                && cells == 1
                && run.cells == u16::try_from(run.text.chars().count()).unwrap_or(0)
        };
        match runs.last_mut().filter(|run| joins(run)) {
            Some(run) => {
                run.text.push_str(cell.symbol());
                run.cells += cells;
            }
            None => runs.push(Run {
                column,
                cells,
                text: cell.symbol().to_owned(),
                look: cell,
            }),
        }
        column += cells;
    }
    runs
}

fn draw(out: &mut String, row: u16, run: &Run) {
    let modifier = run.look.modifier;
    let (mut ink, mut paper) = (colour(run.look.fg), colour(run.look.bg));
    if modifier.contains(Modifier::REVERSED) {
        let swapped = (
            paper.or_else(|| Some(BACKGROUND.into())),
            ink.or_else(|| Some(TEXT.into())),
        );
        (ink, paper) = swapped;
    }
    let x = RIM + f32::from(run.column) * WIDTH;
    let y = RIM + f32::from(row) * HEIGHT;
    let width = f32::from(run.cells) * WIDTH;
    if let Some(paper) = paper {
        let _ = writeln!(
            out,
            r#"<rect x="{x:.1}" y="{y:.1}" width="{width:.1}" height="{HEIGHT:.1}" fill="{paper}"/>"#
        );
    }
    let bare = run.text.trim().is_empty();
    if bare && !modifier.intersects(Modifier::UNDERLINED | Modifier::CROSSED_OUT)
        || modifier.contains(Modifier::HIDDEN)
    {
        return;
    }
    let mut look = String::new();
    if let Some(ink) = ink {
        let _ = write!(look, r#" fill="{ink}""#);
    }
    for (is, attribute) in [
        (Modifier::BOLD, r#" font-weight="bold""#),
        (Modifier::DIM, r#" opacity="0.65""#),
        (Modifier::ITALIC, r#" font-style="italic""#),
        (Modifier::UNDERLINED, r#" text-decoration="underline""#),
        (Modifier::CROSSED_OUT, r#" text-decoration="line-through""#),
    ] {
        if modifier.contains(is) {
            look.push_str(attribute);
        }
    }
    let _ = writeln!(
        out,
        r#"<text x="{x:.1}" y="{base:.1}" textLength="{width:.1}" lengthAdjust="spacingAndGlyphs"{look}>{text}</text>"#,
        base = y + BASELINE,
        text = escaped(&run.text),
    );
}

/// The picture's colour; `None` is the terminal's own.
fn colour(colour: Color) -> Option<String> {
    let number = match colour {
        Color::Reset => return None,
        Color::Rgb(red, green, blue) => return Some(format!("#{red:02x}{green:02x}{blue:02x}")),
        Color::Indexed(number) => number,
        Color::Black => 0,
        Color::Red => 1,
        Color::Green => 2,
        Color::Yellow => 3,
        Color::Blue => 4,
        Color::Magenta => 5,
        Color::Cyan => 6,
        Color::Gray => 7,
        Color::DarkGray => 8,
        Color::LightRed => 9,
        Color::LightGreen => 10,
        Color::LightYellow => 11,
        Color::LightBlue => 12,
        Color::LightMagenta => 13,
        Color::LightCyan => 14,
        Color::White => 15,
    };
    Some(indexed(number))
}

/// A colour of the 256: the sixteen, the 6×6×6 cube, the greys.
fn indexed(number: u8) -> String {
    match number {
        0..16 => SIXTEEN[usize::from(number)].to_owned(),
        16..232 => {
            let level = |step: u8| if step == 0 { 0 } else { 55 + step * 40 };
            let cube = number - 16;
            let (red, green, blue) = (level(cube / 36), level(cube / 6 % 6), level(cube % 6));
            format!("#{red:02x}{green:02x}{blue:02x}")
        }
        232.. => {
            let grey = 8 + (number - 232) * 10;
            format!("#{grey:02x}{grey:02x}{grey:02x}")
        }
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[test]
fn a_picture_has_the_words_the_colours_and_the_places() {
    use ratatui::{layout::Rect, style::Style};
    let mut frame = Buffer::empty(Rect::new(0, 0, 12, 3));
    frame.set_string(
        0,
        0,
        "A & <B>",
        Style::new().fg(Color::Green).add_modifier(Modifier::BOLD),
    );
    frame.set_string(0, 1, "東京x", Style::new().add_modifier(Modifier::REVERSED));
    frame.set_string(
        0,
        2,
        "c",
        Style::new().fg(Color::Indexed(16)).bg(Color::Rgb(1, 2, 3)),
    );
    let drawn = svg("a \"test\"", &frame);
    for part in [
        "A &amp; &lt;B&gt;</text>",
        r##" fill="#8cc570" font-weight="bold""##,
        // Each wide sign at its own place, two cells wide.
        r#"<text x="12.0" y="43.5" textLength="16.8""#,
        r#"<text x="28.8" y="43.5" textLength="16.8""#,
        r#"<text x="45.6" y="43.5" textLength="8.4""#,
        r##"fill="#000000">c</text>"##,
        r##"fill="#010203"/>"##,
        "<title>a &quot;test&quot;</title>",
    ] {
        assert!(drawn.contains(part), "{part} is not in\n{drawn}");
    }
    assert_eq!(drawn, svg("a \"test\"", &frame));
}
