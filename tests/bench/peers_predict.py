"""Classifiers of Kindred beside scikit-learn's logistic regression and XGBoost from Python: cases of ./dev bench --peers.

A million rows of 50 normal columns, ten of which matter. Seconds are those of the fit alone, in memory, on all processors.
XGBoost is Debian's python3-xgboost, whose library is the one that Kindred loads; its rows go in as single precision, as ours do.

Run by itself, with a name and a file, it does the peer's work once and says so in JSON: a process of its own each time.
"""
import json
import pathlib
import resource
import statistics
import subprocess
import sys
import time

ROWS, COLUMNS = 1_000_000, 50
BOOSTED = {"rounds": 100, "depth": 6, "rate": 0.1}
DEBIAN = "/usr/bin/python3"  # where python3-xgboost lies


def table(bench):
    import numpy
    file = bench.folder / f"answers-{ROWS}x{COLUMNS}.bin"
    if not file.exists():
        source = numpy.random.default_rng(3)
        rows = source.standard_normal((ROWS, COLUMNS))
        odds = -1 + rows[:, :10] @ numpy.linspace(1, -0.8, 10) + 0.5 * rows[:, 0] * rows[:, 1]
        answers = (source.random(ROWS) < 1 / (1 + numpy.exp(-odds))).astype(numpy.uint8)
        part = file.with_suffix(".part")
        with open(part, "wb") as out:
            out.write(rows.tobytes())
            out.write(answers.tobytes())
        part.rename(file)
    return file


def read(file):
    import numpy
    rows = numpy.fromfile(file, numpy.float64, ROWS * COLUMNS).reshape(ROWS, COLUMNS)
    return rows, numpy.fromfile(file, numpy.uint8, ROWS, offset=rows.nbytes)


def timed(work):
    cpu, before = resource.getrusage(resource.RUSAGE_SELF).ru_utime, time.monotonic()
    work()
    return {"seconds": time.monotonic() - before, "cpu": resource.getrusage(resource.RUSAGE_SELF).ru_utime - cpu}


def lbfgs(file):
    from sklearn.linear_model import LogisticRegression
    rows, answers = read(file)
    # As ours by default: strength .001 of columns of deviation 1, C = 1 / (rows · strength).
    model = LogisticRegression(C=1 / (ROWS * 0.001), solver="lbfgs")
    return timed(lambda: model.fit(rows, answers))


def xgboost(file):
    import xgboost as library
    rows, answers = read(file)
    settings = {"objective": "binary:logistic", "tree_method": "hist", "max_bin": 256, "max_depth": BOOSTED["depth"],
                "eta": BOOSTED["rate"], "base_score": float(answers.mean())}
    return timed(lambda: library.train(settings, library.DMatrix(rows, answers), BOOSTED["rounds"]))


def said(words):
    done = subprocess.run(list(map(str, words)), capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"error: {words[0]}: {(done.stderr.strip().splitlines() or ['no word'])[-1]}")
    return json.loads(done.stdout.strip().splitlines()[-1])


def beside(bench, what, mine_words, peer, python, peer_name, goal):
    file = table(bench)
    program = pathlib.Path(bench.cli).parent.parent / "tests/bench/kindred_predict_bench"
    mine, theirs = [], []
    for _ in range(bench.rounds):
        mine.append(said([program, file, ROWS, COLUMNS, *mine_words]))
        theirs.append(said([python, __file__, peer, file]))
    ratios = [own["seconds"] / other["seconds"] for own, other in zip(mine, theirs)]
    median = statistics.median(ratios)
    of = [f"{statistics.median(run['seconds'] for run in runs):.2f} s" for runs in (mine, theirs)]
    bench.say(what, of[0], f"{peer_name}: {of[1]}", f"{median:.2f} × ({min(ratios):.2f}–{max(ratios):.2f})", f"≤ {goal} ×",
              median <= goal)


def logistic(bench):
    beside(bench, "Logistic regression of 1,000,000 × 50", ["logistic"], "lbfgs", sys.executable, "scikit-learn, lbfgs", 0.5)


def boosted(bench):
    beside(bench, "Boosted trees of 1,000,000 × 50, 100 rounds, depth 6",
           ["boosted_trees", *(f"{key}={value}" for key, value in BOOSTED.items())], "xgboost", DEBIAN, "XGBoost from Python", 1.15)


CASES = {"logistic": logistic, "boosted": boosted}


if __name__ == "__main__":
    print(json.dumps({"lbfgs": lbfgs, "xgboost": xgboost}[sys.argv[1]](sys.argv[2])))
