//! Hears that the laptop is going to sleep.
//!
//! On Linux, systemd-logind says so on the system bus. Where there is no such bus the desk still locks
//! when nobody touches it and when its window closes.

/// Calls `before_sleep` each time the laptop is about to sleep, from a thread of its own.
#[cfg(target_os = "linux")]
pub(crate) fn watch(before_sleep: impl Fn() + Send + 'static) -> std::io::Result<()> {
    let thread = std::thread::Builder::new().name("sleep-watch".to_owned());
    thread.spawn(move || {
        if listen(&before_sleep).is_err() {
            // No bus, or it went away: nothing to hear, and locking when idle still works.
        }
    })?;
    Ok(())
}

/// Other platforms: locking when idle and when the window closes is what there is.
#[cfg(not(target_os = "linux"))]
pub(crate) fn watch(_: impl Fn() + Send + 'static) -> std::io::Result<()> {
    Ok(())
}

#[cfg(target_os = "linux")]
fn listen(before_sleep: &impl Fn()) -> zbus::Result<()> {
    let bus = zbus::blocking::Connection::system()?;
    let rule = zbus::MatchRule::builder()
        .msg_type(zbus::message::Type::Signal)
        .interface("org.freedesktop.login1.Manager")?
        .member("PrepareForSleep")?
        .build();
    for message in zbus::blocking::MessageIterator::for_match_rule(rule, &bus, None)? {
        // True is said before sleep, false after waking.
        if message?.body().deserialize::<bool>().unwrap_or(true) {
            before_sleep();
        }
    }
    Ok(())
}
