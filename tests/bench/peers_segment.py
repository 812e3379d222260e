"""Clusterings of Kindred beside the tools that do the same work: cases of ./dev bench --peers.

Rows are normal about twenty centres. Seconds are those of the clustering alone, by the clock, without reading the table; of
Gaussian mixtures those of one round, from what twenty more of them take. Where both make the same sum least, it stands beside
the seconds.

Run by itself, with the name of a peer, it does that peer's work once and says so in JSON: a process of its own each time.
"""
import json
import os
import pathlib
import statistics
import subprocess
import sys
import time

THREADS = len(os.sched_getaffinity(0))
GROUPS = 20


def table(bench, rows, columns):
    """FILE.csv and FILE.npy of the same numbers."""
    import numpy
    file = bench.folder / f"groups-{rows}x{columns}.csv"
    if not file.exists():
        source = numpy.random.default_rng(1)
        centres = source.normal(size=(GROUPS, columns)) * 2
        numbers = centres[source.integers(0, GROUPS, rows)] + source.normal(size=(rows, columns))
        header = ",".join(f"f{i}" for i in range(columns))
        part = file.with_suffix(".part")
        numpy.savetxt(part, numbers, delimiter=",", fmt="%.9g", header=header, comments="")
        numpy.save(file.with_suffix(".npy"), numpy.loadtxt(part, delimiter=",", skiprows=1))
        part.rename(file)
    return file


def timed(action):
    before = time.monotonic()
    result = action()
    return time.monotonic() - before, result


# --- the peers: each does its work on a table, once, and says what it took --------------------------------------------

def load(file, kind="float64"):
    import numpy
    return numpy.load(pathlib.Path(file).with_suffix(".npy")).astype(kind)


def lloyd(file):
    from sklearn.cluster import KMeans
    points = load(file, "float32")
    seconds, model = timed(lambda: KMeans(GROUPS, n_init=1, algorithm="lloyd", random_state=1).fit(points))
    return {"seconds": seconds, "sum": float(model.inertia_)}


def mini_batch(file):
    from sklearn.cluster import MiniBatchKMeans
    points = load(file, "float32")
    seconds, model = timed(lambda: MiniBatchKMeans(GROUPS, random_state=1).fit(points))
    return {"seconds": seconds, "sum": float(model.inertia_)}


def ward(file):
    import fastcluster
    points = load(file)
    return {"seconds": timed(lambda: fastcluster.linkage_vector(points, "ward"))[0]}


def mixture(file):
    import warnings
    from sklearn.mixture import GaussianMixture
    warnings.simplefilter("ignore")
    points = load(file)
    few, many = (timed(lambda: GaussianMixture(10, tol=0, max_iter=rounds, random_state=1).fit(points))[0]
                 for rounds in (1, 21))
    return {"seconds": (many - few) / 20}


def silhouette(file):
    from sklearn.cluster import KMeans
    from sklearn.metrics import silhouette_score
    points = load(file)
    labels = KMeans(GROUPS, n_init=1, random_state=1).fit(points).labels_
    return {"seconds": timed(lambda: silhouette_score(points, labels))[0]}


def faster_pam(file):
    """With the distances, which are part of the work."""
    import kmedoids
    from sklearn.metrics import pairwise_distances
    points = load(file, "float32")

    def work():
        return kmedoids.fasterpam(pairwise_distances(points, n_jobs=THREADS), GROUPS, random_state=1, n_cpu=THREADS)
    seconds, result = timed(work)
    return {"seconds": seconds, "sum": float(result.loss)}


def fast_hdbscan(file):
    import fast_hdbscan as module
    import numpy
    points = load(file)
    module.HDBSCAN(min_cluster_size=20).fit(numpy.ascontiguousarray(points[:3000]))  # compiles
    return {"seconds": timed(lambda: module.HDBSCAN(min_cluster_size=20).fit(points))[0]}


PEERS = {"scikit-learn, Lloyd in float32": lloyd, "scikit-learn MiniBatchKMeans": mini_batch,
         "fastcluster linkage_vector": ward, "scikit-learn GaussianMixture": mixture,
         "scikit-learn silhouette_score": silhouette, "kmedoids fasterpam": faster_pam, "fast_hdbscan": fast_hdbscan}


# --- Kindred, and the cases -------------------------------------------------------------------------------------------

def said(words):
    done = subprocess.run(list(map(str, words)), capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"error: {words[0]}: {done.stderr.strip().splitlines()[-1]}")
    return json.loads(done.stdout.strip().splitlines()[-1])


def kindred(bench, file, method, **settings):
    program = pathlib.Path(bench.cli).parent.parent / "tests/bench/kindred_segment_bench"
    return said([program, file, method, *(f"{name}={value}" for name, value in settings.items())])


def beside(bench, what, ours, file, name, goal):
    mine, theirs = [], []
    for _ in range(bench.rounds):
        mine.append(ours())
        theirs.append(said([sys.executable, __file__, name, file]))
    ratios = [own["seconds"] / other["seconds"] for own, other in zip(mine, theirs)]
    median = statistics.median(ratios)
    bench.say(what, seconds(mine), f"{name}: {seconds(theirs)}", f"{median:.2f} × ({min(ratios):.2f}–{max(ratios):.2f})",
              f"≤ {goal} ×" if goal else "", median <= goal if goal else None)
    if "sum" in theirs[0]:
        least, other = (statistics.median(run[key] for run in runs) for key, runs in (("inertia", mine), ("sum", theirs)))
        bench.say("… its sum of distances", f"{least:.6g}", f"{name}: {other:.6g}", f"{least / other:.4f} ×", "", None)


def seconds(runs):
    return f"{statistics.median(run['seconds'] for run in runs):.3f} s"


def kmeans(bench):
    file = table(bench, 1_000_000, 16)
    beside(bench, "k-means of 1,000,000 × 16, k 20", lambda: kindred(bench, file, "kmeans", k=GROUPS, restarts=1), file,
           "scikit-learn, Lloyd in float32", 0.4)


def wards(bench):
    file = table(bench, 20_000, 10)
    beside(bench, "Ward of 20,000 × 10", lambda: kindred(bench, file, "hierarchical", k=GROUPS), file,
           "fastcluster linkage_vector", 0.25)


def mixtures(bench):
    file = table(bench, 100_000, 10)

    def round_of():
        few, many = (kindred(bench, file, "gmm", k=10, restarts=1, tolerance=0, max_iterations=rounds) for rounds in (1, 21))
        return {"seconds": (many["seconds"] - few["seconds"]) / 20}
    beside(bench, "A round of Gaussian mixtures, 100,000 × 10, k 10", round_of, file, "scikit-learn GaussianMixture", 0.05)


def silhouettes(bench):
    file = table(bench, 20_000, 10)
    beside(bench, "Silhouette of 20,000 × 10", lambda: kindred(bench, file, "silhouette", k=GROUPS, restarts=1), file,
           "scikit-learn silhouette_score", 0.05)


def medoids(bench):
    file = table(bench, 10_000, 10)
    beside(bench, "k-medoids of 10,000 × 10, k 20", lambda: kindred(bench, file, "kmedoids", k=GROUPS, restarts=1), file,
           "kmedoids fasterpam", 0.35)


def densities(bench):
    file = table(bench, 100_000, 10)
    beside(bench, "HDBSCAN of 100,000 × 10", lambda: kindred(bench, file, "hdbscan", minimum_cluster_size=20), file,
           "fast_hdbscan", 0.35)


CASES = {"kmeans": kmeans, "ward": wards, "gmm": mixtures, "silhouette": silhouettes, "kmedoids": medoids,
         "hdbscan": densities}


if __name__ == "__main__":
    print(json.dumps(PEERS[sys.argv[1]](sys.argv[2])))
