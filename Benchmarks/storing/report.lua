-- What a run of wrk came to, for programs.
done = function(summary, latency)
    local errors = summary.errors
    io.write(string.format(
        'REPORT {"requests": %d, "errors": %d, "seconds": %f, "p50": %f, "p99": %f}\n', summary.requests,
        errors.connect + errors.read + errors.write + errors.status + errors.timeout, summary.duration / 1e6,
        latency:percentile(50), latency:percentile(99)))
end
