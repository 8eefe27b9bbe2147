//! The pictures of the README: frames of the real program, compared at every run.

use contas::text::Lang;

use crate::{desk::Plan, harness::App, support::picture::picture};

#[test]
fn the_customer_list() {
    let mut app = App::demo(Lang::En, 100, 28);
    app.slowly("/ 'sao paulo' enter down down");
    assert!(app.screen().contains("São Paulo"), "{}", app.screen());
    picture("customer-list", "The customer list, filtered", app.frame());
}

#[test]
fn adding_a_customer_in_portuguese() {
    let mut desk = Plan::at(Lang::PtBr, (100, 28)).sit();
    desk.keys(
        "a tab 'Contoso Padaria Ltda.' tab 'contosopadaria' tab 'Rua das Flores, 10' tab tab",
    );
    desk.keys("'São Paulo' tab tab '0131' tab '12.345.678/0001-00' tab");
    let frame = desk.frame(false);
    picture("add-customer", "Adicionar um cliente", &frame);
}
