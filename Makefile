PYTHON ?= python3
HOST ?= 127.0.0.1
PORT ?= 8050
documents_named := $(filter-out undefined,$(origin DOCUMENTS))
DOCUMENTS ?= ../shared/seeds

# Tools start through the interpreter: the first lines of .venv/bin break when the folder moves.
py := .venv/bin/python
runtime := .venv/.runtime-installed
importing := .venv/.import-installed
dev := .venv/.dev-installed
plotly := .venv/.plotly-fetched
pip := $(py) -m pip install --quiet --disable-pip-version-check
# Side by side by files, whose tests share what they set up; each process has a browser and servers.
# In the order of tests/conftest.py: by number of tests, long files of few tests would come last.
pytest := $(py) -m pytest --numprocesses=logical --maxprocesses=4 --dist=loadfile --no-loadscope-reorder

.DEFAULT_GOAL := help
OUT ?= front
HELD ?= 3
NUMBER ?= 20000
CASES ?= 1000000
SEED ?= 1

.PHONY: help run dev data diff release front mirror releases rollback resume prune backup restore publish follow verify new-district import curate catalogue test lint format coverage prove check bench bench-import soak fuzz kills memory lighthouse audit licences sbom lock clean
# A stamp must not outlive a failed install.
.DELETE_ON_ERROR:

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

# exec: a signal to make then reaches the server itself, not a shell in between.
run: data $(plotly) ## set up, build the store, serve it on HOST and PORT
	@scripts/fonts.sh
	@echo "Serving on http://localhost:$(PORT) (Ctrl-C stops)"
	@HOST=$(HOST) PORT=$(PORT) exec $(py) -m gunicorn --config deploy/gunicorn.conf.py

# On this machine only: whoever reaches the debugger can run code.
dev: data $(plotly) ## serve with reloader and debugger, for work on the code
	@HOST=127.0.0.1 PORT=$(PORT) $(py) -m deploy.start
	@HOST=127.0.0.1 PORT=$(PORT) exec $(py) app.py

data: $(runtime) ## build the store from data/curated
	@$(py) -m data.build

diff: $(runtime) ## say what readers would see change, compared with the release in use (TABLE=….csv)
	@$(py) -m scripts.release diff $(if $(TABLE),--table "$(TABLE)")

release: $(runtime) ## add what changed to the log of revisions: NOTE="why, in Chinese" BY="who checked"
	@$(py) -m scripts.release release --note "$$NOTE" --by "$$BY"

front: $(runtime) ## write nginx's configuration into OUT
	@$(py) -m deploy.nginx.render $(OUT)

mirror: data $(plotly) ## write the current RELEASE, or another, as plain files (PUBLIC_URL=…)
	@$(py) -m mirror --release "$(RELEASE)" --held $(HELD)

releases: $(runtime) ## list the releases that are kept
	@$(py) -m data.releases list

rollback: $(runtime) ## go back to RELEASE, or the one before, and stay there whatever is built
	@$(py) -m data.releases rollback $(RELEASE)

resume: $(runtime) ## end a rollback: the latest release is the current one
	@$(py) -m data.releases resume

prune: $(runtime) ## say which releases beyond the KEEP latest are older than DAYS; YES=1 drops them
	@$(py) -m data.releases prune $(if $(YES),--yes) $(if $(BREAK),--break-promises)

backup: $(runtime) ## write releases and curated files into FILE=….tar.gz
	@$(py) -m data.releases backup $(FILE)

publish: $(runtime) ## put the current release into TO=folder, for a web server or an object store
	@$(py) -m data.releases publish $(TO)

follow: $(runtime) ## take over the release that FROM=https://… names, checked
	@$(py) -m data.releases follow $(FROM)

restore: $(runtime) ## put back what FILE=….tar.gz holds
	@$(py) -m data.releases restore $(FILE)

new-district: $(runtime) ## start a district: DISTRICT=code NAME=name FIRST=2026 LAST=2030
	@$(py) -m data.curation.new_district "$(DISTRICT)" "$(NAME)" "$(FIRST)" "$(LAST)"

verify: $(runtime) ## compare the curated figures with the source texts in DOCUMENTS
	@if [ -d "$(DOCUMENTS)" ]; then $(py) -m data.verify "$(DOCUMENTS)"; \
	elif [ -z "$(documents_named)" ]; then \
		echo "Nothing verified: no source texts here. Name their folder: make verify DOCUMENTS=folder"; \
	else echo "Cannot verify: DOCUMENTS=$(DOCUMENTS) is not a folder." >&2; exit 1; fi

# The file's name may hold spaces.
import: $(importing) ## propose the rows of FILE (.docx .xlsx .pdf .html .txt), with DISTRICT= and PLAN=
	@$(if $(FILE),,echo "Name the document: make import FILE=report.docx" >&2; exit 1)
	@$(py) -m data.importer "$(FILE)" $(if $(DISTRICT),--district "$(DISTRICT)") $(if $(PLAN),--plan "$(PLAN)")

# On this machine only: it writes into data/curated. A port of its own: the site may run beside it.
curate: $(importing) ## review an import on a local page: FILE=document or IMPORT=folder, with DOCUMENT=code
	@$(py) -m curate $(if $(FILE),--file "$(FILE)") $(if $(IMPORT),--import "$(IMPORT)") \
		$(if $(DISTRICT),--district "$(DISTRICT)") $(if $(PLAN),--plan "$(PLAN)") \
		$(if $(DOCUMENT),--document "$(DOCUMENT)") $(if $(READ),--read "$(READ)") \
		$(if $(filter-out file,$(origin PORT)),--port $(PORT))

catalogue: $(dev) ## list what readers are told, for translators, in presentation/locale/plan.pot
	@mkdir -p presentation/locale
	@$(py) -m babel.messages.frontend --quiet extract --no-default-keywords \
		--keywords "say mark Message" --add-location file --sort-by-file \
		--project "$$(sed -n 's/^name = "\(.*\)"/\1/p' pyproject.toml)" \
		--output presentation/locale/plan.pot presentation audit

# Only 0 counts: many desktops set BROWSER to the name of a program.
test: $(dev) $(plotly) ## run all tests; BROWSER=0 leaves out those that need Chromium
ifeq ($(BROWSER),0)
	@echo "BROWSER=0: the browser tests are left out"
	@scripts/test-tools.sh --no-browser
	@$(pytest) -m "not browser"
else
	@scripts/test-tools.sh
	@scripts/axe.sh "$(pip)" .venv/share/axe
	@$(pytest)
endif

lint: $(dev) ## check style, format, types and layers
	@$(py) -m ruff check .
	@$(py) -m ruff format --check .
	@$(py) -m mypy .
	@$(py) .venv/bin/lint-imports --no-logo

format: $(dev) ## mend style and format
	@$(py) -m ruff check --fix .
	@$(py) -m ruff format .

# The rating method alone: each branch of it is tried by its own tests, none by accident of another's.
coverage: $(dev) ## run the tests of assessment/ and fail where a branch of it is not tried
	@$(py) -m coverage run -m pytest tests/assessment -q -p no:xdist
	@$(py) -m coverage report

prove: $(dev) ## hold a second engine against the rating method, on CASES generated cases
	@$(py) -m proof $(CASES) $(SEED)

check: lint verify coverage test ## what CI runs

bench: $(dev) $(plotly) ## measure the rows of docs/benchmarks.md: ROWS="painted crowd" for some
	@command -v wrk >/dev/null || scripts/apt-install.sh wrk
	@$(py) -m bench $(if $(ROWS),--rows $(ROWS))

bench-import: $(dev) ## import the documents of DOCUMENTS as office files, count what is found
	@command -v soffice >/dev/null || scripts/apt-install.sh libreoffice-writer libreoffice-calc
	@scripts/fonts.sh
	@$(py) -m bench.importer "$(DOCUMENTS)"

soak: $(dev) ## turn the wall 5,000 times while its data change, and measure
	@$(py) -m bench.wall

fuzz: data $(dev) ## send NUMBER hostile requests of SEED to a server of its own
	@$(py) -m bench.fuzz --number $(NUMBER) --seed $(SEED)

kills: $(dev) ## kill NUMBER builds (50) at chance moments of SEED, and look for harm
	@$(py) -m bench.kills --seed $(SEED) $(if $(filter file,$(origin NUMBER)),,--number $(NUMBER))

memory: data $(dev) ## run a server under 1.2 GB of memory, as root, and say what it took and lost
	@$(py) -m bench.memory

lighthouse: ## hold the pages of a server on PORT against Lighthouse, which npx fetches (Node.js)
	@scripts/lighthouse.sh http://127.0.0.1:$(PORT)

audit: $(runtime) ## look for known weaknesses of the packages
	@scripts/audit.sh "$(pip)" $(py)

licences: $(runtime) ## list the packages with their licences
	@$(py) -m scripts.packages licences

sbom: $(runtime) ## write the list of packages as CycloneDX into sbom.json
	@$(py) -m scripts.packages sbom >sbom.json && echo "sbom.json is written."

lock: ## renew the lock files from pyproject.toml (PYTHON=python3.11, the oldest supported)
	@scripts/lock.sh $(PYTHON)

clean: ## remove the environment, the store and all caches
	@rm -rf .venv store assets/vendor .pytest_cache .ruff_cache .mypy_cache .import_linter_cache .hypothesis
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(py):
	@scripts/venv.sh $(PYTHON) .venv

$(runtime): requirements.lock | $(py)
	@echo "Installing the packages of $< into .venv"
	@$(pip) $(if $(HASHES),--require-hashes -r requirements-hashed.lock,-r $<)
	@touch $@

$(importing): requirements-import.lock $(runtime)
	@echo "Installing the packages of $< into .venv"
	@$(pip) -r $<
	@touch $@

# At most one try: without it charts load the larger stock script.
$(plotly): scripts/plotly.sh $(runtime)
	@scripts/plotly.sh "$(pip)" assets/vendor
	@touch $@

$(dev): requirements-dev.lock requirements-import.lock $(runtime)
	@echo "Installing the packages of $< into .venv"
	@$(pip) -r $<
	@touch $@
