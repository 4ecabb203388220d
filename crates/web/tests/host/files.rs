//! The files of the screens.

use crate::client::house;

#[test]
fn the_first_page_is_the_screens_without_the_token() {
    let house = house();
    let page = house.ask(&format!("GET /?token={}", house.token), &[], b"");
    assert_eq!(page.status, 200);
    assert_eq!(page.header("content-type"), Some("text/html; charset=utf-8"));
    let text = String::from_utf8(page.body.clone()).unwrap();
    assert!(!text.contains(&house.token), "a page that is saved must not carry the way in");
    let policy = page.header("content-security-policy").unwrap();
    assert!(policy.starts_with("default-src 'none'; script-src 'self'"), "strict from the start");
    assert!(!policy.contains("unsafe"), "and without a way around: {policy}");
    for (name, value) in [
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
        ("referrer-policy", "no-referrer"),
        ("cross-origin-resource-policy", "same-origin"),
    ] {
        assert_eq!(page.header(name), Some(value), "{name}");
    }
}

#[test]
fn files_carry_their_type() {
    let house = house();
    let script = house.ask("GET /assets/desk-1a2b.js", &[], b"");
    assert_eq!(script.status, 200);
    assert_eq!(script.header("content-type"), Some("text/javascript; charset=utf-8"));
    assert_eq!(house.ask("GET /assets/other.js", &[], b"").status, 404, "what is not there");
    assert_eq!(house.ask("GET /assets", &[], b"").status, 404, "a folder is not a file");
    assert_eq!(house.ask("DELETE /index.html", &[], b"").status, 405, "files are only read");
}

#[test]
fn nothing_outside_the_folder_is_shown() {
    let house = house();
    for path in [
        "/../outside.txt",
        "/assets/../../outside.txt",
        "/..%2foutside.txt",
        "/%2e%2e/outside.txt",
        "/..%5coutside.txt",
        "//outside.txt",
        "/assets//desk-1a2b.js",
        "/.hidden",
        "/index.html%00.js",
        "/C:/outside.txt",
    ] {
        let answer = house.ask(&format!("GET {path}"), &[], b"");
        assert_eq!(answer.status, 404, "{path}");
        assert!(!answer.body.windows(7).any(|seven| seven == b"outside"), "{path} leaked");
    }
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_folder_is_not_followed() {
    let folder = tempfile::tempdir().unwrap();
    let ui = folder.path().join("ui");
    std::fs::create_dir(&ui).unwrap();
    std::fs::write(folder.path().join("outside.txt"), "outside").unwrap();
    std::os::unix::fs::symlink("../outside.txt", ui.join("inside.txt")).unwrap();
    let house = crate::client::house_with(&ui);
    assert_eq!(house.ask("GET /inside.txt", &[], b"").status, 404, "links can point anywhere");
}
