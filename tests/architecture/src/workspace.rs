//! What cargo says about the workspace.

use crate::files;
use serde_json::Value;
use std::{
    collections::{BTreeMap, BTreeSet},
    process::Command,
};

/// A dependency that one package has on another.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Edge {
    /// Who uses.
    pub(crate) from: String,
    /// Who is used.
    pub(crate) to: String,
    /// Whether only tests, benches and examples use it.
    pub(crate) in_tests: bool,
}

/// The workspace, with every package that it is built from on this platform.
pub(crate) struct Workspace {
    /// Names of the members.
    pub(crate) members: BTreeSet<String>,
    /// What each member says it depends on.
    pub(crate) edges: BTreeSet<Edge>,
    /// For every package, what it is built with.
    built_with: BTreeMap<String, BTreeSet<String>>,
    names: BTreeMap<String, String>,
}

impl Workspace {
    /// Asks cargo.
    pub(crate) fn read() -> Self {
        let host = answer("rustc", &["--print", "host-tuple"]);
        let words =
            ["metadata", "--format-version=1", "--locked", "--filter-platform", host.trim()];
        Self::of(&serde_json::from_str(&answer("cargo", &words)).expect("cargo writes JSON"))
    }

    fn of(said: &Value) -> Self {
        let packages = list(&said["packages"]);
        let member = |id: &Value| list(&said["workspace_members"]).any(|one| one == id);
        let ours = || list(&said["packages"]).filter(|package| member(&package["id"]));
        Self {
            members: ours().map(|package| text(&package["name"])).collect(),
            edges: ours().flat_map(edges).collect(),
            built_with: list(&said["resolve"]["nodes"]).map(node).collect(),
            names: packages.map(|package| (text(&package["id"]), text(&package["name"]))).collect(),
        }
    }

    /// Names of all that is compiled into a package, however deep.
    pub(crate) fn tree(&self, name: &str) -> BTreeSet<&str> {
        let start = self.names.iter().find(|(_, each)| *each == name).map(|(id, _)| id.as_str());
        let mut waiting: Vec<&str> = start.into_iter().collect();
        let mut seen = BTreeSet::new();
        while let Some(id) = waiting.pop() {
            if seen.insert(id) {
                waiting.extend(self.built_with.get(id).into_iter().flatten().map(String::as_str));
            }
        }
        seen.into_iter().filter_map(|id| self.names.get(id)).map(String::as_str).collect()
    }
}

fn edges(package: &Value) -> Vec<Edge> {
    let edge = |to: &Value| Edge {
        from: text(&package["name"]),
        to: text(&to["name"]),
        in_tests: to["kind"] == "dev",
    };
    list(&package["dependencies"]).map(edge).collect()
}

/// A package with what it is built with; what only its tests use is left out.
fn node(node: &Value) -> (String, BTreeSet<String>) {
    let built = |dep: &&Value| list(&dep["dep_kinds"]).any(|kind| kind["kind"] != "dev");
    let deps = list(&node["deps"]).filter(built).map(|dep| text(&dep["pkg"]));
    (text(&node["id"]), deps.collect())
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

#[expect(clippy::disallowed_methods, reason = "this test asks cargo about the workspace")]
fn answer(program: &str, words: &[&str]) -> String {
    let output = Command::new(program).args(words).current_dir(files::root()).output();
    let output = output.expect("cargo and rustc are what this is run with");
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("it answers in UTF-8")
}
