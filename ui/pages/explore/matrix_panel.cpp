#include "ui/pages/explore/matrix_panel.h"

#include <algorithm>
#include <numeric>

#include "ui/text/language.h"
#include "ui/widgets/controls.h"

namespace kindred::ui::explore {
namespace {

const std::string kMatrixQuestion = "explore/matrix";
const std::string kTileQuestion = "explore/tile";
/// Of each band of rows the share that is selected; empty where nobody is.
std::vector<float> selectedShares(const DensityTile& tile, const RankedMatrix& matrix, const std::vector<char>& mask) {
  std::vector<float> shares;
  for (int band = 0; !mask.empty() && band < tile.height; ++band) {
    const Index from = bandBegin(tile.rows, tile.height, band), to = bandBegin(tile.rows, tile.height, band + 1);
    const auto count = std::count_if(matrix.customers.begin() + from, matrix.customers.begin() + to,
                                     [&](Index c) { return mask[static_cast<std::size_t>(c)] != 0; });
    shares.push_back(static_cast<float>(count) / static_cast<float>(to - from));
  }
  return shares;
}

}  // namespace

MatrixPanel::MatrixPanel(Session& session, QWidget* parent) : MatrixPanel(session, new DensityCanvas, parent) {}

MatrixPanel::MatrixPanel(Session& session, DensityCanvas* canvas, QWidget* parent)
    : ChartFrame(canvas, parent), m_session(session), m_canvas(canvas) {
  m_canvas->setObjectName(QStringLiteral("canvas"));
  auto* in = makeIconButton(QStringLiteral("zoomin"));
  auto* out = makeIconButton(QStringLiteral("zoomout"));
  auto* fit = makeIconButton(QStringLiteral("fit"));
  for (QToolButton* button : {in, out, fit}) addTitleWidget(button);
  connect(in, &QToolButton::clicked, m_canvas, &Canvas::zoomIn);
  connect(out, &QToolButton::clicked, m_canvas, &Canvas::zoomOut);
  connect(fit, &QToolButton::clicked, m_canvas, &Canvas::fitView);
  setTable(&m_rows);
  m_canvas->setDescriber(
      [this](const DensityTile& tile, int band, int column) { return describe(tile, band, column); });
  connect(m_canvas, &DensityCanvas::tileWanted, this, &MatrixPanel::countTile);
  connect(m_canvas, &DensityCanvas::picked, this, [this](RankRange rows, SetMode mode) {
    if (!m_matrix) return;
    std::vector<Index> customers(m_matrix->customers.begin() + rows.begin, m_matrix->customers.begin() + rows.end);
    std::ranges::sort(customers);
    choose(m_session, m_shown.dataset(), customers, KI_TEXT("core", "the matrix in Explore"), mode);
  });
  whenTranslated(this, [=, this] {
    setIconToolTip(in, tr("Zoom in"));
    setIconToolTip(out, tr("Zoom out"));
    setIconToolTip(fit, tr("Show the whole matrix"));
    retell();
  });
}

void MatrixPanel::retell() {
  const bool rated = m_shown && m_shown.isRated();
  m_canvas->setTitles(tr("Customers, busiest first"),
                      rated ? tr("Products, most rated first") : tr("Products, most bought first"));
  std::vector<RowsColumn<BandRow>> columns;
  const auto add = [&](const std::function<QString()>& title, auto figure) {
    columns.push_back({.title = title,
                       .text = [figure](const BandRow& row) { return formatCount(figure(row)); },
                       .sortBy = [figure](const BandRow& row) { return QVariant(qlonglong(figure(row))); },
                       .number = true});
  };
  add([] { return tr("From customer"); }, [](const BandRow& row) { return row.first; });
  add([] { return tr("To customer"); }, [](const BandRow& row) { return row.last; });
  add([] { return tr("Filled cells"); }, [](const BandRow& row) { return row.filled; });
  columns.push_back({.title = [] { return tr("Density"); },
                     .text = [](const BandRow& row) { return formatPercent(row.density, 2); },
                     .sortBy = [](const BandRow& row) { return QVariant(row.density); },
                     .number = true});
  m_rows.setColumns(std::move(columns));
  if (!m_shown) return;
  showTitle();
}

/// Which customers and products are in sight, or how much of the whole is filled.
void MatrixPanel::showTitle() {
  const auto& summary = m_shown.everyone->summary;
  const DensityTile& tile = m_canvas->tile().tile;
  const QString title = m_shown.isRated() ? tr("Who rated what") : tr("Who bought what");
  const bool isPart = m_matrix && !tile.counts.empty() &&
                      (tile.rows.size() < m_matrix->rows() || tile.columns.size() < m_matrix->width());
  const auto range = [](const RankRange& of, Index all) {
    return tr("%1 to %2 of %3").arg(formatCount(of.begin + 1), formatCount(of.end), formatCount(all));
  };
  if (isPart) {
    setTitle(title, tr("customers %1, products %2")
                        .arg(range(tile.rows, m_matrix->rows()), range(tile.columns, m_matrix->width())));
    return;
  }
  setTitle(title, tr("%Ln pair(s)", nullptr, static_cast<int>(summary.pairs)));
}

void MatrixPanel::show(const Shown& shown) {
  const bool other = shown.everyone != m_shown.everyone;
  m_shown = shown;
  if (other) {
    m_session.questions().drop(kMatrixQuestion);
    m_session.questions().drop(kTileQuestion);
  }
  if (!shown) return;
  if (!other) return countTile();
  m_matrix = nullptr;
  m_canvas->setShape(0, 0);
  m_rows.setRows({});
  retell();
  load();
}

void MatrixPanel::load() {
  m_session.ask(
      {this, kMatrixQuestion},
      [workspace = m_session.workspace(), everyone = m_shown.everyone](Progress& progress) {
        return workflow::rankedMatrixOf(*workspace, *everyone, progress);
      },
      [this](const std::shared_ptr<const RankedMatrix>& matrix) {
        setEmpty({});
        m_matrix = matrix;
        m_canvas->setShape(matrix->rows(), matrix->width());
      },
      [this](const Error& error) { showError(error); });
}

void MatrixPanel::countTile() {
  const TileRequest wanted = m_canvas->wanted();
  if (!m_matrix || wanted.height == 0) return;
  m_session.ask(
      {this, kTileQuestion},
      [matrix = m_matrix, wanted, mask = maskOf(m_shown)](Progress& progress) {
        ShownTile shown{densityTile(*matrix, wanted.rows, wanted.columns, wanted.height, wanted.width, progress), {}};
        shown.selected = selectedShares(shown.tile, *matrix, mask);
        return shown;
      },
      [this](const ShownTile& tile) { showTile(tile); }, [this](const Error& error) { showError(error); });
}

void MatrixPanel::showTile(ShownTile shown) {
  const DensityTile& tile = shown.tile;
  std::vector<BandRow> rows;
  for (int band = 0; band < tile.height; ++band) {
    const Index from = bandBegin(tile.rows, tile.height, band), to = bandBegin(tile.rows, tile.height, band + 1);
    const auto begin = tile.counts.begin() + static_cast<std::ptrdiff_t>(band) * tile.width;
    const auto filled = std::accumulate(begin, begin + tile.width, std::int64_t{0});
    const double cells = static_cast<double>(to - from) * tile.columns.size();
    rows.push_back({from + 1, to, filled, static_cast<double>(filled) / cells});
  }
  m_rows.setRows(std::move(rows));
  m_canvas->setTile(std::move(shown));
  showTitle();
}

QStringList MatrixPanel::describe(const DensityTile& tile, int band, int column) const {
  if (!m_matrix) return {};
  const RankRange rows{bandBegin(tile.rows, tile.height, band), bandBegin(tile.rows, tile.height, band + 1)};
  const RankRange columns{bandBegin(tile.columns, tile.width, column), bandBegin(tile.columns, tile.width, column + 1)};
  const Dataset& dataset = m_shown.dataset();
  const auto named = [](const Entities& entities, const std::vector<Index>& ranked, const RankRange& range,
                        auto several) {
    if (range.size() == 1) return QString::fromStdString(entities.title(ranked[static_cast<std::size_t>(range.begin)]));
    return several(formatCount(range.begin + 1), formatCount(range.end));
  };
  const QString who = named(dataset.customers, m_matrix->customers, rows,
                            [](const QString& a, const QString& b) { return tr("Customers %1 to %2").arg(a, b); });
  const QString what = named(dataset.products, m_matrix->products, columns,
                             [](const QString& a, const QString& b) { return tr("Products %1 to %2").arg(a, b); });
  const std::int64_t cells = static_cast<std::int64_t>(rows.size()) * columns.size();
  if (cells == 1) return {who, what, tile.at(band, column) > 0 ? tr("filled") : tr("empty")};
  return {
      who, what,
      tr("%1 of %2 cells filled, %3")
          .arg(formatCount(tile.at(band, column)), formatCount(cells), formatPercent(tile.density(band, column), 1))};
}

}  // namespace kindred::ui::explore
