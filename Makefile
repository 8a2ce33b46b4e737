# The two commands of the README are `make bill` and `make test`; the rest is for those who work on Factura.
SWIFT ?= swift
BILL  := out/telecom-bill.pdf
RELEASE := -c release --static-swift-stdlib -Xlinker -s

FUZZ  := -c release --sanitize=fuzzer --scratch-path .build-fuzz --product factura-fuzz
RUNS  ?= 200000
BILLS ?= 1000000

.PHONY: bill counter test stress lint format bench bench-archive sanitize fuzz record clean

## Build in release mode and render the sample bill to out/telecom-bill.pdf.
bill:
	@tools/install build
	@$(SWIFT) build $(RELEASE) --product factura
	@mkdir -p out
	@"$$($(SWIFT) build $(RELEASE) --show-bin-path)/factura" render Layouts/telecom-bill/sample.json -o $(BILL)

## Put the sample bill into an archive and “print” it into out/counter.pdf, as a till does. docs/counter.md goes on from there.
counter:
	@tools/install build
	@$(SWIFT) build $(RELEASE) --product factura
	@$(SWIFT) build $(RELEASE) --product factura-archive
	@$(SWIFT) build $(RELEASE) --product factura-print
	@mkdir -p out && rm -f out/bills.db out/bills.db-*
	@PATH="$$($(SWIFT) build $(RELEASE) --show-bin-path):$$PATH"; export FACTURA_ARCHIVE=out/bills.db; \
	  factura archive add Layouts/telecom-bill/sample.json && factura-print 400718255 --yes -d file:out/counter.pdf

## Everything that has to hold: format, build without warnings, all tests.
test:
	@tools/install build test validator
	@$(MAKE) --no-print-directory lint
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build

## What tills must survive, in full: killed 200 times at random moments while they print, and 200 bills from eight of them at
## once through two simulated printers; and plans of all samples of an e-CF with 10,000 lines. Some minutes; the tests do a
## little of each.
stress:
	@tools/install build test
	FACTURA_KILLS=200 FACTURA_STRESS=200 FACTURA_LINES=10000 $(SWIFT) test --filter 'KillTests|CrowdTests|PagePlanTests'

lint:
	@$(SWIFT) format lint --recursive --strict Package.swift Sources Tests Benchmarks Fuzz

format:
	@$(SWIFT) format --recursive --in-place Package.swift Sources Tests Benchmarks Fuzz

## Record the golden files anew (and fail, so that nobody records without looking).
record:
	FACTURA_RECORD=1 $(SWIFT) test

## Measure speed and memory as ratios within one run, and write docs/performance.md.
bench:
	@tools/install build
	@$(SWIFT) build $(RELEASE) --product factura
	@$(SWIFT) build $(RELEASE) --product factura-bench
	@"$$($(SWIFT) build $(RELEASE) --show-bin-path)/factura-bench" --factura "$$($(SWIFT) build $(RELEASE) --show-bin-path)/factura" --write docs/performance.md

## Fill an archive with a million invented bills (1 GB in the folder for temporary files, some minutes), look bills up, print some
## of them into files and through a simulated IPP printer, and write the table of docs/archive.md. BILLS=20000 takes half a minute.
bench-archive:
	@tools/install build test
	@$(SWIFT) build $(RELEASE) --product factura-print
	@$(SWIFT) build $(RELEASE) --product factura-bench
	@tools/with-printer "$$($(SWIFT) build $(RELEASE) --show-bin-path)/factura-bench" --archive $(BILLS) \
	  --factura-print "$$($(SWIFT) build $(RELEASE) --show-bin-path)/factura-print" --write docs/archive.md

## The suite under the address and thread sanitizers, one room after the other, each in a build folder of its own. Either build
## takes eight minutes of one processor. `make sanitize ROOMS="TillTests ArchiveTests"` runs those alone, in LIMIT seconds each.
sanitize:
	@tools/install build test validator
	@SWIFT=$(SWIFT) tools/sanitize address $(ROOMS)
	@SWIFT=$(SWIFT) tools/sanitize thread $(ROOMS)

## Damaged PDFs, $(RUNS) of them, for all that reads PDFs. What stops the run lies in the current folder as crash-… or timeout-….
fuzz:
	@tools/install build
	FACTURA_FUZZ=1 $(SWIFT) build $(FUZZ)
	SWIFT_BACKTRACE=enable=no "$$(FACTURA_FUZZ=1 $(SWIFT) build $(FUZZ) --show-bin-path)/factura-fuzz" -runs=$(RUNS) -max_len=61 -timeout=10 \
	  -rss_limit_mb=1024

clean:
	rm -rf .build .build-* .verapdf out
