# Varnish as an edge: it answers repeated requests of the public itself, for a second, and passes only one of equal
# requests on. Set PURGE_URL to its own address, such as http://127.0.0.1:6081/. What terminates TLS stands before it.
vcl 4.1;

backend default {
	.host = "127.0.0.1";
	.port = "4000";
	# The gateway sends something on event streams every 12 seconds.
	.between_bytes_timeout = 60s;
}

# Who may call the hook: the gateway.
acl gateways {
	"127.0.0.1";
}

sub vcl_recv {
	if (req.method == "PURGE") {
		if (client.ip !~ gateways) {
			return (synth(403, "Forbidden"));
		}
		ban("obj.http.surrogate-key ~ awards");
		return (synth(200, "Forgotten"));
	}
	# WebSockets and event streams last for hours.
	if (req.http.Upgrade || req.http.Accept ~ "text/event-stream") {
		return (pipe);
	}
	if (req.http.Authorization || (req.method != "GET" && req.method != "HEAD")) {
		return (pass);
	}
	# The gateway has none, and other pages of the domain may.
	unset req.http.Cookie;
	return (hash);
}

sub vcl_pipe {
	if (req.http.Upgrade) {
		set bereq.http.Upgrade = req.http.Upgrade;
		set bereq.http.Connection = req.http.Connection;
	}
}

sub vcl_backend_response {
	# How long a response is held is in its header, and no longer; ten seconds more to ask whether it has changed.
	set beresp.grace = 0s;
	set beresp.keep = 10s;
	if (beresp.http.Cache-Control !~ "max-age" || beresp.status >= 400) {
		set beresp.uncacheable = true;
		set beresp.ttl = 1s;
	}
	return (deliver);
}

sub vcl_deliver {
	# The second is used up here: no cache behind this one may add another.
	if (resp.http.Cache-Control ~ "s-maxage") {
		set resp.http.Cache-Control = "public, max-age=0, must-revalidate";
	}
}
