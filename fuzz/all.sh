#!/bin/sh
# Every target for so many seconds (60); stops at the first finding.
set -eu
cd "$(dirname "$0")"
seconds=${1:-60}
for target in fuzz_targets/*.rs; do
    name=$(basename "$target" .rs)
    mkdir -p "corpus/$name" "found/$name"
    echo "== $name, $seconds s"
    # New inputs go to found/, which is not kept; `-merge=1 corpus/NAME found/NAME` takes the worthy ones over.
    cargo run --quiet --release --bin "$name" -- "found/$name" "corpus/$name" \
        -max_total_time="$seconds" -timeout=10 -rss_limit_mb=1024 -artifact_prefix="found/$name-" -print_final_stats=1
done
