"""Cases of ./dev bench --peers: projections beside umap-learn and openTSNE on the same rows.

Rows are normal about thirty centres, each with five directions of its own. What Kindred's picture keeps of neighbourhoods is
measured for all by the same function, on rows taken at random: trustworthiness and continuity (Venna and Kaski 2001).
"""
import csv

ROWS, COLUMNS, CENTRES = 70_000, 50, 30


def numbers(rows=ROWS):
    import numpy
    source = numpy.random.default_rng(1)
    centres = source.normal(size=(CENTRES, COLUMNS)) * 1.5
    directions = source.normal(size=(CENTRES, 5, COLUMNS)) * 0.6
    label = source.integers(0, CENTRES, rows)
    inner = numpy.einsum("ni,nij->nj", source.normal(size=(rows, 5)), directions[label])
    return centres[label] + inner + source.normal(size=(rows, COLUMNS)) * 0.3


def table(bench):
    import numpy
    file = bench.folder / "embed.csv"
    if not file.exists():
        header = ",".join(f"f{i}" for i in range(COLUMNS))
        part = file.with_suffix(".part")
        numpy.savetxt(part, numbers(), delimiter=",", fmt="%.6g", header=header, comments="")
        part.rename(file)
        numpy.save(bench.folder / "embed.npy", numpy.loadtxt(file, delimiter=",", skiprows=1, dtype=numpy.float32))
    return file, bench.folder / "embed.npy"


def placed(file):
    import numpy
    with open(file, encoding="utf-8") as source:
        return numpy.array([row[1:3] for row in list(csv.reader(source))[1:]], dtype=float)


def preserved(points, places, neighbours=15, sample=1000):
    """Trustworthiness and continuity over rows taken at random."""
    import numpy
    rows = len(points)
    beyond = numpy.zeros(2)
    for i in numpy.random.default_rng(0).choice(rows, min(rows, sample), replace=False):
        ranks, nearest = [], []
        for table_of in (points, places):
            squares = ((table_of - table_of[i]) ** 2).sum(axis=1)
            squares[i] = -1
            order = numpy.argsort(squares, kind="stable")
            ranks.append(numpy.argsort(order, kind="stable"))
            nearest.append(order[1:neighbours + 1])
        beyond[0] += numpy.maximum(ranks[0][nearest[1]] - neighbours, 0).sum()
        beyond[1] += numpy.maximum(ranks[1][nearest[0]] - neighbours, 0).sum()
    worst = min(rows, sample) * neighbours * (2 * rows - 3 * neighbours - 1) / 2
    return 1 - beyond / worst


def divergence(points, layouts, perplexity=30, sample=2000):
    """What t-SNE makes least, of each layout: by openTSNE's affinities, the sum over all pairs from rows taken at random."""
    import numpy
    from openTSNE.affinity import PerplexityBasedNN
    pairs = PerplexityBasedNN(points, perplexity=perplexity, n_jobs=-1, random_state=1).P.tocoo()
    rows = numpy.random.default_rng(0).choice(len(points), min(len(points), sample), replace=False)
    result = []
    for places in layouts:
        heights = sum((1 / (1 + ((places - places[i]) ** 2).sum(axis=1))).sum() - 1 for i in rows) * len(points) / len(rows)
        squares = ((places[pairs.row] - places[pairs.col]) ** 2).sum(axis=1)
        result.append(float((pairs.data * numpy.log(pairs.data * (1 + squares) * heights)).sum()))
    return result


def compared(bench, what, method, peer, code, goal):
    """code: makes `places` of `points`."""
    import numpy
    import peers
    file, points = table(bench)
    ours, theirs = bench.folder / f"{method}.csv", bench.folder / f"{method}.npy"
    bench.compare(what, lambda: bench.kindred("embed", "--table", file, "--algorithm", method, "--out", ours, "--quiet"),
                  {peer: (lambda: peers.python(f"""import numpy
{code[0]}
points = numpy.load({str(points)!r})
before = time.monotonic()
{code[1]}
spent = time.monotonic() - before
numpy.save({str(theirs)!r}, numpy.asarray(places))
before = time.monotonic() - spent"""), goal)})
    rows = numpy.load(points)
    mine, other = preserved(rows, placed(ours)), preserved(rows, numpy.load(theirs))
    for name, a, b in zip(("trustworthiness", "continuity"), mine, other):
        bench.say(f"… its {name}", f"{a:.4f}", f"{peer}: {b:.4f}", "", "no less" if name == "trustworthiness" else "",
                  a >= b if name == "trustworthiness" else None)
    if method == "tsne":
        mine, other = divergence(rows, (placed(ours), numpy.load(theirs)))
        bench.say("… its divergence", f"{mine:.3f}", f"{peer}: {other:.3f}", f"{mine / other:.3f} ×", "≤ 1.01 ×",
                  mine <= 1.01 * other)


def umap(bench):
    compared(bench, f"UMAP of {ROWS:,} × {COLUMNS}", "umap", "umap-learn",
             ("import umap\numap.UMAP(n_epochs=5).fit(numpy.random.rand(5000, 5))  # compiles",
              "places = umap.UMAP().fit_transform(points)"), 0.6)


def tsne(bench):
    compared(bench, f"t-SNE of {ROWS:,} × {COLUMNS}", "tsne", "openTSNE",
             ("from openTSNE import TSNE", "places = TSNE(n_jobs=2, random_state=1).fit(points)"), 0.5)


CASES = {"umap": umap, "tsne": tsne}
