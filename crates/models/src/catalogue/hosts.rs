//! Hosts that a model may come from.

/// Names of hosts: `example.org` is that one, `*.example.org` everything under it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hosts(Vec<String>);

impl Hosts {
    /// Hosts of these names.
    pub fn new(names: Vec<String>) -> Self {
        Self(names)
    }

    /// Whether a host is one of them.
    pub fn allow(&self, host: &str) -> bool {
        let host = host.to_ascii_lowercase();
        self.0.iter().any(|name| match name.strip_prefix("*.") {
            Some(parent) => {
                host.strip_suffix(parent).is_some_and(|rest| rest.len() > 1 && rest.ends_with('.'))
            }
            None => host == *name,
        })
    }

    /// The same hosts and one more.
    #[must_use]
    pub fn and(&self, host: &str) -> Self {
        Self(self.0.iter().cloned().chain([host.to_ascii_lowercase()]).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_only_looks_like_a_host_is_none() {
        let hosts = Hosts::new(vec!["huggingface.co".into(), "*.hf.co".into()]);
        for good in ["huggingface.co", "HuggingFace.co", "cdn-lfs.hf.co", "a.b.hf.co"] {
            assert!(hosts.allow(good), "{good}");
        }
        for bad in
            ["hf.co", ".hf.co", "evilhf.co", "huggingface.co.evil.org", "xhuggingface.co", ""]
        {
            assert!(!hosts.allow(bad), "{bad}");
        }
    }
}
