use std::io::{Cursor, Write};
use std::net::Ipv4Addr;
use std::sync::Arc;
use std::thread::spawn;
use std::time::Duration;

use tiny_http::{Header, Method, Request, Response, Server};

use crate::cli::preview::answer::{
    EVENTS, PROBLEMS, file_name, is_own_host, media_type, with_panel,
};
use crate::cli::preview::shown::Shown;

/// The port of the address, if it is free.
const USUAL_PORT: u16 = 8765;
/// How long a page that waits hears nothing. A connection that has ended is noticed then.
const BEAT: Duration = Duration::from_secs(15);

/// Begins to listen on this machine. Returns the server and its port.
///
/// # Errors
/// Why it cannot.
pub(crate) fn listen(port: Option<u16>) -> Result<(Server, u16), String> {
    let on = |port: u16| Server::http((Ipv4Addr::LOCALHOST, port));
    let server = match port {
        Some(port) => on(port).map_err(|error| format!("--port {port}: {error}"))?,
        None => {
            let usual = on(USUAL_PORT).or_else(|_| on(0));
            usual.map_err(|error| format!("no address is free: {error}"))?
        }
    };
    let address = server.server_addr().to_ip();
    let port = address.map(|address| address.port());
    Ok((server, port.unwrap_or_default()))
}

/// Answers requests, each in a thread of its own, because those for events stay open.
pub(crate) fn serve(server: &Server, port: u16, shown: &Arc<Shown>) {
    for request in server.incoming_requests() {
        let shown = Arc::clone(shown);
        // Whoever asked has gone if the answer cannot be sent.
        spawn(move || drop(answer(request, port, &shown)));
    }
}

fn answer(request: Request, port: u16, shown: &Shown) -> std::io::Result<()> {
    let host = request
        .headers()
        .iter()
        .find(|header| header.field.equiv("Host"));
    let host = host.map(|header| header.value.as_str());
    if !is_own_host(host, port) {
        return request.respond(text(403, "This address is not the preview's."));
    }
    if ![Method::Get, Method::Head].contains(request.method()) {
        return request.respond(text(405, "The preview is only read."));
    }
    match request.url() {
        EVENTS => events(request, shown),
        PROBLEMS => request.respond(file(shown.problems().into_bytes(), "application/json")),
        url => {
            let name = file_name(url).unwrap_or_default();
            let Some(content) = shown.file(&name) else {
                return request.respond(text(404, "The site has no such file."));
            };
            let is_page = name == "index.html";
            let content = if is_page {
                with_panel(content)
            } else {
                content
            };
            request.respond(file(content, media_type(&name)))
        }
    }
}

/// Tells a page the number of each site that is shown, until it leaves.
fn events(request: Request, shown: &Shown) -> std::io::Result<()> {
    let mut writer = request.into_writer();
    let head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n";
    writer.write_all(head.as_bytes())?;
    let mut version = shown.version();
    loop {
        write!(writer, "data: {version}\n\n")?;
        writer.flush()?;
        version = shown.wait(version, BEAT);
    }
}

fn text(status: u16, text: &str) -> Response<Cursor<Vec<u8>>> {
    file(
        format!("{text}\n").into_bytes(),
        "text/plain; charset=utf-8",
    )
    .with_status_code(status)
}

fn file(content: Vec<u8>, media_type: &str) -> Response<Cursor<Vec<u8>>> {
    let fields = [("Content-Type", media_type), ("Cache-Control", "no-store")];
    let headers = fields.map(|(name, value)| Header::from_bytes(name, value));
    let response = Response::from_data(content);
    headers
        .into_iter()
        .flatten()
        .fold(response, Response::with_header)
}
