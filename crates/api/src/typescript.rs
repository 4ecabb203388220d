//! Writes the TypeScript side of the list: types, the command table, the words of errors.

use crate::{COMMANDS, Command, ErrorBody, Kind, Needs, Tag, commands};
use nadi_base::{Code, Language};
use std::{
    any::TypeId,
    collections::{BTreeMap, BTreeSet, HashSet},
    fmt::Write as _,
};
use ts_rs::{Config, TS, TypeVisitor};

const HEAD: &str =
    "// Made from the list of commands in crates/api. Do not edit: run `cargo xtask codegen`.\n\n";

/// Gathers the types of every command, each once, in the order of their names.
pub struct Collector {
    config: Config,
    seen: HashSet<TypeId>,
    /// By name. Two types of one name are both written, so that the screens do not compile.
    types: BTreeMap<String, BTreeSet<String>>,
    map: String,
}

impl Collector {
    pub(crate) fn command<C: Command>(&mut self)
    where
        C::Request: TS + 'static,
        C::Reply: TS + 'static,
    {
        self.visit::<C::Request>();
        self.visit::<C::Reply>();
        let (request, reply) = (C::Request::name(&self.config), C::Reply::name(&self.config));
        let line =
            writeln!(self.map, "  {}: {{ request: {request}; reply: {reply} }};", C::INFO.name);
        line.unwrap_or_default();
    }
}

impl TypeVisitor for Collector {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        // A JSON value holds JSON values: each type is looked into once.
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        if T::output_path().is_some() {
            let name = T::ident(&self.config);
            let declared = format!("export {}\n", T::decl(&self.config));
            self.types.entry(name).or_default().insert(declared);
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

/// The generated files: name and content.
pub fn files() -> Vec<(&'static str, String)> {
    let config = Config::new().with_large_int("number");
    let mut all =
        Collector { config, seen: HashSet::new(), types: BTreeMap::new(), map: String::new() };
    commands::visit_types(&mut all);
    all.visit::<ErrorBody>();
    all.visit::<Tag>();
    all.visit::<nadi_app::events::Envelope>();
    vec![("types.ts", types(&all)), ("commands.ts", table(&all)), ("errors.ts", errors())]
}

fn types(all: &Collector) -> String {
    let declarations: Vec<_> = all.types.values().flatten().map(String::as_str).collect();
    format!("{HEAD}{}", declarations.join("\n"))
}

fn table(all: &Collector) -> String {
    let used: BTreeSet<_> = all.map.split(|letter: char| !letter.is_alphanumeric()).collect();
    let names: Vec<_> =
        all.types.keys().map(String::as_str).filter(|name| used.contains(name)).collect();
    let mut out =
        format!("{HEAD}import type {{ {}, Tag }} from \"./types\";\n\n", names.join(", "));
    out += "export interface CommandMap {\n";
    out += &all.map;
    out += "}\n\nexport interface CommandInfo {\n  kind: \"read\" | \"write\" | \"job\";\n  stepUp: boolean;\n  permission: string | null;\n  tags: readonly Tag[];\n}\n\n";
    out += "export const COMMANDS: { readonly [Name in keyof CommandMap]: CommandInfo } = {\n";
    for info in COMMANDS {
        out += &row(info);
    }
    out += "};\n";
    out
}

fn row(info: &crate::Info) -> String {
    let kind = match info.kind {
        Kind::Read => "read",
        Kind::Write => "write",
        Kind::Job => "job",
    };
    let permission = match info.needs {
        Needs::Permission(permission) => format!("\"{}\"", permission.as_str()),
        Needs::Door | Needs::Anyone => "null".to_owned(),
    };
    let tags: Vec<_> = info.tags.iter().map(|tag| format!("\"{}\"", tag.as_str())).collect();
    format!(
        "  {}: {{ kind: \"{kind}\", stepUp: {}, permission: {permission}, tags: [{}] }},\n",
        info.name,
        info.step_up,
        tags.join(", ")
    )
}

fn errors() -> String {
    let mut out = format!(
        "{HEAD}import type {{ Code }} from \"./types\";\n\nexport interface ErrorWords {{\n  happened: string;\n  next: string;\n}}\n\n"
    );
    out += "export const ERROR_WORDS: { readonly [Language in \"en\" | \"ta\" | \"te\"]: { readonly [Each in Code]: ErrorWords } } = {\n";
    for language in Language::SCREENS {
        let lines: String =
            Code::ALL.iter().fold(String::new(), |lines, code| lines + &words(*code, language));
        out = out + "  " + language.as_str() + ": {\n" + &lines + "  },\n";
    }
    out += "};\n";
    out
}

fn words(code: Code, language: Language) -> String {
    let words = code.words(language);
    format!(
        "    {}: {{ happened: {:?}, next: {:?} }},\n",
        code.as_str(),
        words.happened,
        words.next
    )
}
