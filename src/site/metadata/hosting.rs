//! Settings of web servers for a written site: policies, types, caching, and access from other sites.
//!
//! docs/embedding.md says why each is needed. A site may be in any folder of its host, so the rules name files and not
//! paths where a server allows it.

/// A file of the site, with the policy under which it works.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    /// The file's name in the site: `index.html`.
    pub page: String,
    /// The value of its `Content-Security-Policy`.
    pub value: String,
}

/// How long browsers may keep a file whose name changes with its content.
const FOREVER: &str = "public, max-age=31536000, immutable";
/// All others are asked for again.
const AGAIN: &str = "no-cache";
/// The files whose names change with their content begin with this.
const HASHED: &str = "viewer-";

/// The settings files of a site, each with its name.
///
/// They let any site read the files: elements and sandboxed frames need it, and there is nothing to protect, because the
/// files are the same for everybody.
pub fn hosting(policies: &[Policy]) -> [(&'static str, String); 3] {
    [
        ("_headers", headers(policies)),
        ("htaccess", htaccess(policies)),
        ("nginx.conf", nginx(policies)),
    ]
}

/// For Netlify and Cloudflare Pages, which read it at the root of the site. Both have browsers ask for every file again
/// unless told otherwise, and both join the rules that fit a path.
fn headers(policies: &[Policy]) -> String {
    let mut text = format!(
        "# For Netlify and Cloudflare Pages: copy this file to the root of what you publish. It expects the map there; in a\n\
         # folder, put the folder in front of each path.\n\
         /*\n  Access-Control-Allow-Origin: *\n  X-Content-Type-Options: nosniff\n\
         /{HASHED}*\n  Cache-Control: {FOREVER}\n"
    );
    for Policy { page, value } in policies {
        let index = page.strip_suffix("index.html");
        for path in [Some(&**page), index].into_iter().flatten() {
            text.push_str(&format!("/{path}\n  Content-Security-Policy: {value}\n"));
        }
    }
    text
}

/// For Apache, in the folder of the site. A module that is not loaded is passed over.
fn htaccess(policies: &[Policy]) -> String {
    let mut text = format!(
        "# For Apache: copy this file as .htaccess into the folder of the map (AllowOverride FileInfo).\n\
         AddDefaultCharset utf-8\nAddType application/wasm .wasm\nAddType application/geo+json .geojson\nAddType text/tab-separated-values .tsv\nAddCharset utf-8 .css .csv .geojson .js .json .tsv\n\
         <IfModule mod_deflate.c>\n  AddOutputFilterByType DEFLATE text/html text/css text/javascript application/javascript \
         application/json application/geo+json application/wasm text/csv text/plain text/tab-separated-values\n</IfModule>\n\
         <IfModule mod_headers.c>\n  Header set Access-Control-Allow-Origin \"*\"\n  Header set X-Content-Type-Options \"nosniff\"\n  \
         Header set Cache-Control \"{AGAIN}\"\n  <FilesMatch \"^{HASHED}\">\n    Header set Cache-Control \"{FOREVER}\"\n  </FilesMatch>\n"
    );
    for Policy { page, value } in policies {
        text.push_str(&format!(
            "  <Files \"{page}\">\n    Header set Content-Security-Policy \"{value}\"\n  </Files>\n"
        ));
    }
    text.push_str("</IfModule>\n");
    text
}

/// For nginx, to be included in the `server` block. A `map` would have to be in the `http` block, so each kind of file has a
/// location, which repeats the headers: a location with one of its own inherits none.
fn nginx(policies: &[Policy]) -> String {
    let common = "    add_header Access-Control-Allow-Origin \"*\" always;\n    add_header X-Content-Type-Options \"nosniff\" always;\n";
    let mut text = format!(
        "# For nginx: include this file in the server block of the map's host. Replace /map/ if the map is elsewhere.\n\
         gzip on;\ngzip_types text/css text/javascript application/javascript application/json application/geo+json application/wasm \
         text/csv text/plain text/tab-separated-values;\n\
         location /map/ {{\n    index index.html;\n    types {{\n        text/html html;\n        text/css css;\n        text/javascript js mjs;\n        \
         application/json json;\n        application/geo+json geojson;\n        application/wasm wasm;\n        image/png png;\n        \
         text/csv csv;\n        text/plain txt md;\n        text/tab-separated-values tsv;\n    }}\n    charset utf-8;\n    charset_types text/css \
         text/javascript text/csv text/plain text/tab-separated-values application/json application/geo+json;\n{common}    \
         add_header Cache-Control \"{AGAIN}\" always;\n    location ~ /{HASHED}[^/]*$ {{\n{common}        add_header Cache-Control \"{FOREVER}\" always;\n    }}\n"
    );
    for Policy { page, value } in policies {
        text.push_str(&format!(
            "    location = /map/{page} {{\n{common}        add_header Cache-Control \"{AGAIN}\" always;\n        \
             add_header Content-Security-Policy \"{value}\" always;\n    }}\n"
        ));
    }
    text.push_str("}\n");
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of_two_pages() -> [(&'static str, String); 3] {
        let policy = |page: &str, value: &str| Policy {
            page: page.to_owned(),
            value: value.to_owned(),
        };
        hosting(&[
            policy(
                "index.html",
                "default-src 'none'; script-src 'self' 'sha256-a='",
            ),
            policy("embed.html", "default-src 'none'"),
        ])
    }

    #[test]
    fn every_server_sends_each_page_its_policy() {
        for (name, text) in of_two_pages() {
            for value in ["script-src 'self' 'sha256-a='", "default-src 'none'"] {
                assert!(text.contains(value), "{name}: {text}");
            }
            assert!(text.contains(FOREVER), "{name}: {text}");
            assert!(
                text.contains("Access-Control-Allow-Origin"),
                "{name}: {text}"
            );
        }
    }

    #[test]
    fn blocks_are_closed() {
        let [(_, headers), (_, htaccess), (_, nginx)] = of_two_pages();
        assert_eq!(
            nginx.matches('{').count(),
            nginx.matches('}').count(),
            "{nginx}"
        );
        assert_eq!(
            htaccess.matches("<Files").count(),
            htaccess.matches("</Files").count(),
            "{htaccess}"
        );
        // The root of a folder is its index.
        assert!(
            headers.contains("\n/\n  Content-Security-Policy: "),
            "{headers}"
        );
        assert!(headers.lines().all(|line| line.len() < 2000), "{headers}");
    }
}
