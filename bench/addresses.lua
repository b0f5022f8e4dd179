-- For wrk (bench/crowd.py): of the addresses in the file that is named, each thread asks for its own.
local threads = 0

function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end

function init(arguments)
  requests, turn = {}, 0
  wrk.headers["Accept-Encoding"] = "br, gzip"
  local at = 0
  for path in io.lines(arguments[1]) do
    if at % 2 == number then table.insert(requests, wrk.format("GET", path)) end
    at = at + 1
  end
end

function request()
  turn = turn % #requests + 1
  return requests[turn]
end
