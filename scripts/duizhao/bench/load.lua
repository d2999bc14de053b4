-- For wrk: asks for the addresses listed in a file, one after another, and prints the figures as JSON.
local started = 0
local asked, at = {}, 0

function setup(thread)
  thread:set("number", started)
  started = started + 1
end

function init(args)
  for path in io.lines(args[1]) do asked[#asked + 1] = wrk.format("GET", path) end
  -- Each thread begins elsewhere, so that they do not all ask for the same.
  at = number * 7
end

function request()
  at = at % #asked + 1
  return asked[at]
end

function done(summary, latency)
  local e = summary.errors
  io.write(string.format(
    '\n{"requests": %d, "bytes": %d, "seconds": %f, "errors": %d, "p50": %f, "p90": %f, "p99": %f, "longest": %f}\n',
    summary.requests, summary.bytes, summary.duration / 1e6, e.connect + e.read + e.write + e.status + e.timeout,
    latency:percentile(50) / 1e3, latency:percentile(90) / 1e3, latency:percentile(99) / 1e3, latency.max / 1e3))
end
