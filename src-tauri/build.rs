//! Tells Tauri which commands the window may be granted: two, and no other. Tells cargo that the
//! screens are part of the program, so that a program with yesterday's screens is never left standing.

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo:rerun-if-changed=../ui/dist");
    let manifest = tauri_build::AppManifest::new().commands(&["rpc", "subscribe"]);
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest))?;
    Ok(())
}
