//! The route table, built from the list of capabilities.

use std::collections::HashMap;

use pergola_base::{Capability, Method, Route};

/// Every route, found by its path.
pub struct Routes {
    exact: HashMap<(bool, &'static str), &'static Route>,
    patterns: Vec<&'static Route>,
    all: Vec<(&'static str, &'static Route)>,
}

/// A route and the values of its `:name` parts.
pub struct Match {
    /// The route.
    pub route: &'static Route,
    /// The values.
    pub params: Vec<(&'static str, String)>,
}

impl Routes {
    /// The routes of these capabilities.
    #[must_use]
    pub fn of(capabilities: &'static [Capability]) -> Self {
        let mut routes = Self {
            exact: HashMap::new(),
            patterns: Vec::new(),
            all: Vec::new(),
        };
        for capability in capabilities {
            for route in capability.routes {
                routes.all.push((capability.name, route));
                if route.path.contains(':') {
                    routes.patterns.push(route);
                } else {
                    routes
                        .exact
                        .insert((route.method == Method::Post, route.path), route);
                }
            }
        }
        // Fixed parts win over named ones: /g/code before /g/:circle.
        routes
            .patterns
            .sort_by_key(|route| route.path.matches(':').count());
        routes
    }

    /// Every route with the name of its capability.
    #[must_use]
    pub fn all(&self) -> &[(&'static str, &'static Route)] {
        &self.all
    }

    /// The route for a method and a path.
    #[must_use]
    pub fn find(&self, method: Method, path: &str) -> Option<Match> {
        if let Some(route) = self.exact.get(&(method == Method::Post, path)) {
            return Some(Match {
                route,
                params: Vec::new(),
            });
        }
        self.patterns
            .iter()
            .filter(|route| route.method == method)
            .find_map(|route| fit(route.path, path).map(|params| Match { route, params }))
    }

    /// Whether the path exists under the other method.
    #[must_use]
    pub fn other_method(&self, method: Method, path: &str) -> bool {
        let other = if method == Method::Get {
            Method::Post
        } else {
            Method::Get
        };
        self.find(other, path).is_some()
    }
}

fn fit(pattern: &'static str, path: &str) -> Option<Vec<(&'static str, String)>> {
    let (mut wanted, mut given) = (pattern.split('/'), path.split('/'));
    let mut params = Vec::new();
    loop {
        match (wanted.next(), given.next()) {
            (None, None) => return Some(params),
            (Some(part), Some(value)) => match part.strip_prefix(':') {
                Some(name) if !value.is_empty() => params.push((name, value.to_owned())),
                Some(_) => return None,
                None if part == value => {}
                None => return None,
            },
            _ => return None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::fit;

    #[track_caller]
    fn check(pattern: &'static str, path: &str, params: Option<&[(&str, &str)]>) {
        let found = fit(pattern, path);
        let found = found.as_ref().map(|list| {
            list.iter()
                .map(|(name, value)| (*name, value.as_str()))
                .collect::<Vec<_>>()
        });
        assert_eq!(found.as_deref(), params);
    }

    #[test]
    fn paths_fit_exactly_or_not_at_all() {
        check("/me", "/me", Some(&[]));
        check("/me", "/me/", None);
        check("/me", "/ME", None);
        check("/g/:circle", "/g/abc", Some(&[("circle", "abc")]));
        check("/g/:circle", "/g/", None);
        check("/g/:circle", "/g/abc/x", None);
        check(
            "/g/:circle/in/:person",
            "/g/a/in/b",
            Some(&[("circle", "a"), ("person", "b")]),
        );
        check("/g/:circle", "//g/abc", None);
    }
}
