# Two commands make and prove a site: make site, make test. “make” alone lists them all.

SWIFT ?= swift
# Given to the program: make site ARGS="--drafts", make bench ARGS="--pages 1000".
ARGS ?=
SOURCES = Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources Benchmarks/Tests
# Given to the browser tests: --all looks at everything.
PAGES ?=
# Where it runs for all of us, a warning is an error; dependencies are left alone.
STRICT = $(if $(CI),-Xswiftc -warnings-as-errors)
# Swift's own libraries go into the program, which then starts in half the time; LLVM's linker, unlike
# the other one, has nothing to say about what is in them.
INSIDE = --static-swift-stdlib -Xswiftc -use-ld=lld

.PHONY: help program site test test-all serve bench screenshots format clean

help: ## List these commands
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 16

program: ## Build Yong alone: .build/release/yong
	@.ci/install build
	@echo "Building Yong (a few minutes the first time, seconds after that) …"
	@$(SWIFT) build -c release --product yong --quiet $(INSIDE)

site: program ## Build Yong, and with it the site: Content + Theme → Public
	@.build/release/yong build $(ARGS)

test: ## Prove it: format, tests, benchmarks' tests, the site itself
	@.ci/install test
	@echo "1/5 Checking the format …"
	@$(SWIFT) format lint --strict --recursive --parallel $(SOURCES)
	@echo "2/5 Building and running the tests (several minutes the first time) …"
	@$(SWIFT) build --build-tests --quiet $(STRICT)
	@$(SWIFT) test --skip-build --parallel --skip PreviewServerTests $(STRICT)
	@echo "    … and those of the preview server alone, for they wait on sockets …"
	@$(SWIFT) test --skip-build --filter PreviewServerTests $(STRICT)
	@echo "3/5 Testing the benchmarks …"
	@$(SWIFT) test --package-path Benchmarks --parallel --quiet
	@echo "4/5 Building the site and reading its feeds and sitemap …"
	@.ci/check-site .build/debug/yong
	@echo "5/5 Looking at its pages in a browser, in two themes and three widths (some minutes) …"
	@.ci/check-pages .build/debug/yong $(PAGES)
	@echo "All is well."

test-all: ## Prove it, with every page in every theme and width and every card in every look
	@YONG_ALL_LOOKS=1 $(MAKE) --no-print-directory test PAGES=--all

serve: program ## Preview the site while it is written, with live reload
	@.build/release/yong serve $(ARGS)

bench: ## Measure Yong against the floor and, if there is one, Hugo (minutes)
	@.ci/install build
	@echo "Building Yong and its benchmarks, then measuring; this takes several minutes …"
	@$(SWIFT) run -c release --package-path Benchmarks yong-bench run $(ARGS)

screenshots: ## Take a picture of every page in every theme and width: .build/screenshots/index.html
	@.ci/install test
	@$(SWIFT) build --product yong --quiet
	@echo "Taking pictures of every page in two themes and three widths (some minutes) …"
	@.ci/take-pictures .build/debug/yong $(ARGS)

format: ## Bring all Swift files into the common form
	@$(SWIFT) format --in-place --recursive --parallel $(SOURCES)

clean: ## Remove everything that was built; dot-files in Public stay
	@rm -rf .build Benchmarks/.build .yong
	@find Public -mindepth 1 -maxdepth 1 ! -name '.*' -exec rm -rf {} +
