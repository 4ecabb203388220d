//! HTTP, with rustls and the certificates that the system trusts.
//!
//! It blocks, as everything in the core does. The system's proxy settings (`HTTPS_PROXY`, `NO_PROXY`, …) are used
//! unless the practice named a proxy of its own. Nothing is said of the clinic: no cookie, no name, no version.

mod watch;

use crate::{
    ModelError,
    fetch::{Answer, Ask, Web, WebError},
};
use nadi_base::Cancel;
use std::{io, sync::Arc, time::Duration};
use ureq::{
    Agent, Error, Proxy, ProxyProtocol,
    config::Config,
    http::{HeaderMap, Response, header},
    tls::{RootCerts, TlsConfig},
    unversioned::{
        resolver::DefaultResolver,
        transport::{ConnectProxyConnector, Connector as _, RustlsConnector, TcpConnector},
    },
};
use watch::Watch;

/// For finding a host and for shaking hands.
const CONNECT: Duration = Duration::from_secs(20);

/// Asks servers over HTTP.
#[derive(Clone, Debug, Default)]
pub struct Net {
    proxy: Option<Proxy>,
}

impl Net {
    /// Through a proxy of the practice's own, or through what the system says.
    pub fn new(proxy: Option<&str>) -> Result<Self, ModelError> {
        let proxy = match proxy.map(str::trim).filter(|proxy| !proxy.is_empty()) {
            Some(named) => {
                let proxy = Proxy::new(named).ok().filter(|proxy| {
                    matches!(proxy.protocol(), ProxyProtocol::Http | ProxyProtocol::Https)
                });
                Some(proxy.ok_or_else(|| ModelError::Address("the proxy".to_owned()))?)
            }
            None => Proxy::try_from_env(),
        };
        Ok(Self { proxy })
    }

    /// One agent a question: how long it may wait and who may stop it are the question's.
    fn agent(&self, ask: &Ask<'_>, cancel: &Cancel) -> Agent {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let tls = TlsConfig::builder()
            .root_certs(RootCerts::PlatformVerifier)
            .unversioned_rustls_crypto_provider(provider)
            .build();
        let config = Config::builder()
            .tls_config(tls)
            .proxy(self.proxy.clone())
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .user_agent("nadi")
            .timeout_resolve(Some(CONNECT))
            .timeout_connect(Some(CONNECT))
            .timeout_recv_response(Some(ask.stall))
            .build();
        let chain =
            ().chain(ConnectProxyConnector::default())
                .chain(TcpConnector::default())
                .chain(Watch::new(ask.stall, cancel.clone()))
                .chain(RustlsConnector::default());
        Agent::with_parts(config, chain, DefaultResolver::default())
    }
}

impl Web for Net {
    fn get(&self, ask: &Ask<'_>, cancel: &Cancel) -> Result<Answer, WebError> {
        let mut request = self.agent(ask, cancel).get(ask.address.to_string());
        // What is compressed on the way has another length and cannot be resumed.
        request = request.header(header::ACCEPT_ENCODING, "identity");
        if ask.from > 0 {
            request = request.header(header::RANGE, format!("bytes={}-", ask.from));
            if let Some(version) = ask.version {
                request = request.header(header::IF_RANGE, version);
            }
        }
        let response = request.call().map_err(|error| web_error(error, cancel))?;
        Ok(answer(response))
    }
}

fn answer(response: Response<ureq::Body>) -> Answer {
    let status = response.status().as_u16();
    let headers = response.headers();
    Answer {
        status,
        length: text(headers, header::CONTENT_LENGTH).and_then(|length| length.parse().ok()),
        part: text(headers, header::CONTENT_RANGE).and_then(part),
        version: version(headers),
        location: text(headers, header::LOCATION).map(str::to_owned),
        page: text(headers, header::CONTENT_TYPE).is_some_and(|kind| kind.starts_with("text/html")),
        body: Box::new(response.into_body().into_reader()),
    }
}

fn text(headers: &HeaderMap, name: header::HeaderName) -> Option<&str> {
    headers.get(name)?.to_str().ok()
}

/// `bytes 5-9/10`: where a part begins, and the length of the whole.
fn part(text: &str) -> Option<(u64, Option<u64>)> {
    let (range, whole) = text.strip_prefix("bytes ")?.split_once('/')?;
    let (begins, _) = range.split_once('-')?;
    Some((begins.trim().parse().ok()?, whole.trim().parse().ok()))
}

/// A strong tag, or the day of the last change. A weak tag (`W/"…"`) may stay when bytes change.
fn version(headers: &HeaderMap) -> Option<String> {
    let tag = text(headers, header::ETAG).filter(|tag| tag.starts_with('"'));
    tag.or_else(|| text(headers, header::LAST_MODIFIED)).map(str::to_owned)
}

fn web_error(error: Error, cancel: &Cancel) -> WebError {
    if cancel.is_cancelled() {
        return WebError::Cancelled;
    }
    match error {
        Error::Timeout(ureq::Timeout::Connect | ureq::Timeout::Resolve)
        | Error::HostNotFound
        | Error::ConnectionFailed
        | Error::ConnectProxyFailed(_) => WebError::Unreachable,
        Error::Timeout(_) => WebError::Stalled,
        Error::Io(error) => of_io(error),
        other => WebError::Broken(io::Error::other(other.to_string())),
    }
}

fn of_io(error: io::Error) -> WebError {
    match error.kind() {
        io::ErrorKind::TimedOut => WebError::Stalled,
        io::ErrorKind::ConnectionRefused
        | io::ErrorKind::HostUnreachable
        | io::ErrorKind::NetworkUnreachable
        | io::ErrorKind::NetworkDown => WebError::Unreachable,
        _ => WebError::Broken(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_read_as_servers_write_them() {
        assert_eq!(part("bytes 5-9/10"), Some((5, Some(10))));
        assert_eq!(part("bytes 5-9/*"), Some((5, None)), "the whole is not known to the server");
        for other in ["bytes */10", "5-9/10", "bytes 5-9", "bytes x-9/10", ""] {
            assert_eq!(part(other), None, "{other}");
        }
    }

    #[test]
    fn a_weak_tag_is_no_version() {
        let mut headers = HeaderMap::new();
        headers.insert(header::ETAG, header::HeaderValue::from_static("W/\"a\""));
        assert_eq!(version(&headers), None);
        headers.insert(header::ETAG, header::HeaderValue::from_static("\"a\""));
        assert_eq!(version(&headers).as_deref(), Some("\"a\""));
    }
}
