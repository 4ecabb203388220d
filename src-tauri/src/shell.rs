//! The program put together: station, window, and what ends when the window closes.

use crate::{
    arguments::Arguments,
    commands::{self, Newest},
    station::Station,
    trouble::Trouble,
    upkeep, window,
};
use nadi_machine::{Environment, Laptop, Places};
use std::sync::Arc;
use tauri::{App, RunEvent};
use tauri_plugin_window_state::StateFlags;

/// Opens the window and returns when it is closed.
pub(crate) fn run(arguments: Arguments, environment: &Environment) -> Result<(), Trouble> {
    let profile = arguments.profile.or_else(|| environment.default_profile());
    let profile = profile.ok_or(Trouble::NoPlace)?;
    let laptop = Laptop::here(&Places::beside_this_program()?);
    let station = Arc::new(Station::new(profile, laptop));
    upkeep::begin(&station)?;
    let closing = Arc::clone(&station);
    build(station)?.run(move |_, event| {
        if matches!(event, RunEvent::Exit) {
            closing.close();
        }
    });
    Ok(())
}

/// Single instance comes first: a second start must end before it claims anything.
#[expect(clippy::exit, reason = "it stands in what Tauri's macro writes, for phones")]
fn build(station: Arc<Station>) -> Result<App, tauri::Error> {
    let remembered = StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED;
    tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, _, _| window::show(app)))
        .plugin(tauri_plugin_window_state::Builder::default().with_state_flags(remembered).build())
        .manage(station)
        .manage(Newest::default())
        .invoke_handler(tauri::generate_handler![commands::rpc, commands::subscribe])
        .setup(|app| {
            window::open(app)?;
            Ok(())
        })
        .build(tauri::generate_context!())
}
