//! Where a file lies.

use crate::ModelError;
use std::fmt;

/// An address longer than this is none.
const LONGEST: usize = 4_096;

/// An address of the web, taken apart as far as Nadi must: who is asked, and whether others can listen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    secret: bool,
    host: String,
    port: Option<u16>,
    /// From the first slash on.
    rest: String,
}

impl Address {
    /// An address as it is written.
    pub fn parse(text: &str) -> Result<Self, ModelError> {
        Self::read(text).ok_or_else(|| ModelError::Address(shown(text)))
    }

    fn read(text: &str) -> Option<Self> {
        if text.len() > LONGEST || !text.bytes().all(|byte| byte.is_ascii_graphic()) {
            return None;
        }
        let (secret, text) = match text.split_once("://")? {
            ("https", rest) => (true, rest),
            ("http", rest) => (false, rest),
            _ => return None,
        };
        let at = text.find(['/', '?', '#']).unwrap_or(text.len());
        let (who, rest) = text.split_at(at);
        let rest = rest.split('#').next().unwrap_or_default();
        let (host, port) = match who.rsplit_once(':') {
            Some((host, port)) => (host, Some(port.parse().ok()?)),
            None => (who, None),
        };
        let good = |byte: u8| byte.is_ascii_alphanumeric() || b"-._".contains(&byte);
        if host.is_empty() || !host.bytes().all(good) {
            return None;
        }
        let slash = if rest.starts_with('/') { "" } else { "/" };
        Some(Self { secret, host: host.to_ascii_lowercase(), port, rest: format!("{slash}{rest}") })
    }

    /// Where a server sends whoever asked here.
    pub(super) fn follow(&self, location: &str) -> Result<Self, ModelError> {
        if location.contains("://") {
            return Self::parse(location);
        }
        let scheme = if self.secret { "https" } else { "http" };
        if location.starts_with("//") {
            return Self::parse(&format!("{scheme}:{location}"));
        }
        if !location.starts_with('/') {
            return Err(ModelError::Address(shown(location)));
        }
        let port = self.port.map(|port| format!(":{port}")).unwrap_or_default();
        Self::parse(&format!("{scheme}://{}{port}{location}", self.host))
    }

    /// The host.
    pub fn host(&self) -> &str {
        &self.host
    }

    /// Whether nobody on the way can read or change what is sent.
    pub const fn is_secret(&self) -> bool {
        self.secret
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scheme = if self.secret { "https" } else { "http" };
        write!(f, "{scheme}://{}", self.host)?;
        if let Some(port) = self.port {
            write!(f, ":{port}")?;
        }
        f.write_str(&self.rest)
    }
}

/// The part of an address that is worth telling; what follows a question mark may be a key.
fn shown(text: &str) -> String {
    text.chars()
        .take_while(|letter| *letter != '?')
        .filter(|letter| !letter.is_control())
        .take(120)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_host_is_who_will_be_asked() {
        for (text, host) in [
            ("https://huggingface.co/a/b", "huggingface.co"),
            ("https://HuggingFace.co:8443/a", "huggingface.co"),
            ("https://huggingface.co?x=@evil.org", "huggingface.co"),
            ("https://huggingface.co#@evil.org/", "huggingface.co"),
        ] {
            assert_eq!(Address::parse(text).unwrap().host(), host, "{text}");
        }
        let wrong = [
            "ftp://a/b",
            "https://",
            "https://user@host/",
            "https://huggingface.co\\@evil.org/",
            "https://a b/",
            "https://host:99999/",
            "huggingface.co/a",
            "https://[::1]/",
        ];
        for text in wrong {
            assert!(Address::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_redirect_is_read_from_where_it_was_given() {
        let here = Address::parse("https://a.example:8443/x/y?z").unwrap();
        let to = |location: &str| here.follow(location).map(|address| address.to_string()).ok();
        assert_eq!(to("/new").as_deref(), Some("https://a.example:8443/new"));
        assert_eq!(to("//b.example/c").as_deref(), Some("https://b.example/c"));
        assert_eq!(to("http://b.example/c").as_deref(), Some("http://b.example/c"));
        assert_eq!(to("elsewhere"), None, "a server that means well says the whole path");
    }
}
