//! The least that a web framework does: a bare axum hello on one thread. What
//! our pages cost is told as a part of this, measured in the same minute.

use std::net::SocketAddr;

use axum::Router;
use axum::routing::get;

fn main() -> std::io::Result<()> {
    let at: SocketAddr = std::env::args()
        .nth(1)
        .and_then(|text| text.parse().ok())
        .ok_or_else(|| std::io::Error::other("hello ADDRESS"))?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::bind(at).await?;
        let app = Router::new().route("/", get(async || "hello"));
        axum::serve(listener, app).await
    })
}
