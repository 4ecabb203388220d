//! Starting the host and ending it.

use crate::{
    events,
    files::{self, Screens},
    gate, headers,
    host::{Host, Token},
    rpc,
};
use axum::{
    Router,
    extract::DefaultBodyLimit,
    middleware,
    routing::{get, post},
};
use nadi_app::Desk;
use std::{
    io,
    net::{Ipv4Addr, SocketAddr},
    path::PathBuf,
    sync::Arc,
    time::Duration,
};
use tokio::{net::TcpListener, runtime::Runtime, sync::watch, task::JoinHandle, time};

/// How often the desk looks whether something is due.
const TICK: Duration = Duration::from_secs(5);
/// How long answers under way may take once the host is to stop.
const LAST_ANSWERS: Duration = Duration::from_secs(5);

/// The host could not be started.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// The folder of the screens is not there.
    #[error("the folder of the screens cannot be read")]
    Screens(#[source] io::Error),
    /// The port is taken, or the system gives out none.
    #[error("no port could be opened on 127.0.0.1")]
    Port(#[source] io::Error),
    /// The system gives out no threads.
    #[error("no threads could be started")]
    Threads(#[source] io::Error),
}

/// A host that answers. It ends when it is stopped or dropped.
#[derive(Debug)]
pub struct Running {
    url: String,
    stop: watch::Sender<bool>,
    server: JoinHandle<io::Result<()>>,
    runtime: Runtime,
}

/// Starts the host on 127.0.0.1; port 0 takes any that is free.
pub fn serve(desk: Arc<Desk>, ui: Option<PathBuf>, port: u16) -> Result<Running, ServeError> {
    let screens = ui.as_deref().map(Screens::at).transpose().map_err(ServeError::Screens)?;
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .map_err(ServeError::Threads)?;
    let listener = runtime.block_on(listen(port)).map_err(ServeError::Port)?;
    let port = listener.local_addr().map_err(ServeError::Port)?.port();
    let token = Token::draw(&*desk.machine().entropy);
    let url = format!("http://127.0.0.1:{port}/?token={}", token.as_str());
    let (stop, stopping) = watch::channel(false);
    let host = Arc::new(Host { desk, token, port, screens, stopping });
    runtime.spawn(tick(Arc::clone(&host)));
    let server = runtime.spawn(answer(listener, host));
    Ok(Running { url, stop, server, runtime })
}

async fn listen(port: u16) -> io::Result<TcpListener> {
    TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port))).await
}

async fn answer(listener: TcpListener, host: Arc<Host>) -> io::Result<()> {
    let mut stopping = host.stopping.clone();
    axum::serve(listener, router(host))
        .with_graceful_shutdown(async move { drop(stopping.wait_for(|stop| *stop).await) })
        .await
}

fn router(host: Arc<Host>) -> Router {
    Router::new()
        .route("/rpc/{name}", post(rpc::run))
        .route("/events", get(events::follow))
        .route_layer(middleware::from_fn_with_state(Arc::clone(&host), gate::token))
        .fallback(files::show)
        .layer(DefaultBodyLimit::max(rpc::LARGEST))
        .layer(middleware::from_fn_with_state(Arc::clone(&host), gate::own_address))
        .layer(middleware::map_response(headers::put_on))
        .with_state(host)
}

async fn tick(host: Arc<Host>) {
    let mut stopping = host.stopping.clone();
    loop {
        let desk = Arc::clone(&host.desk);
        let ticked = tokio::task::spawn_blocking(move || desk.tick()).await;
        let asked = time::timeout(TICK, stopping.wait_for(|stop| *stop)).await;
        if ticked.is_err() || asked.is_ok() {
            return;
        }
    }
}

impl Running {
    /// The address of the first page, with the token of this launch.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Answers until somebody interrupts the program or the system ends it, then stops.
    pub fn until_interrupted(self) {
        self.runtime.block_on(interrupted());
        self.stop();
    }

    /// Lets answers under way finish and ends event streams.
    pub fn stop(self) {
        self.stop.send_replace(true);
        let ended = async { drop(time::timeout(LAST_ANSWERS, self.server).await) };
        self.runtime.block_on(ended);
        self.runtime.shutdown_timeout(LAST_ANSWERS);
    }
}

async fn interrupted() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminated) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = tokio::signal::ctrl_c() => {}
                _ = terminated.recv() => {}
            }
            return;
        }
    }
    drop(tokio::signal::ctrl_c().await);
}
