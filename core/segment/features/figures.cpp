#include "core/segment/features/figures.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

namespace kindred::segment::features {
namespace {

std::vector<double> sortedKnown(const Matrix& figures, Eigen::Index column) {
  std::vector<double> known;
  for (const double figure : figures.col(column)) {
    if (!std::isnan(figure)) known.push_back(figure);
  }
  std::ranges::sort(known);
  return known;
}

void write(BlockWriter& writer, std::string_view name, const Eigen::RowVectorXd& row) {
  writer.write(name, std::span(row.data(), static_cast<std::size_t>(row.size())));
}

Eigen::RowVectorXd read(const BlockReader& reader, std::string_view name, Eigen::Index columns) {
  const auto stored = reader.read<double>(name);
  BlockReader::requireSize(name, stored.size(), static_cast<std::size_t>(columns));
  return Eigen::Map<const Eigen::RowVectorXd>(stored.data(), columns);
}

}  // namespace

Winsoriser Winsoriser::of(const Matrix& figures, double share) {
  constexpr double Infinity = std::numeric_limits<double>::infinity();
  Winsoriser result{Eigen::RowVectorXd::Constant(figures.cols(), -Infinity),
                    Eigen::RowVectorXd::Constant(figures.cols(), Infinity)};
  for (Eigen::Index j = 0; share > 0 && j < figures.cols(); ++j) {
    const std::vector<double> known = sortedKnown(figures, j);
    if (known.empty()) continue;
    const auto beyond = static_cast<std::size_t>(share * static_cast<double>(known.size()));
    result.lows[j] = known[beyond];
    result.highs[j] = known[known.size() - 1 - beyond];
  }
  return result;
}

Matrix Winsoriser::drawnIn(Matrix figures) const {
  for (Eigen::Index j = 0; j < figures.cols(); ++j) {
    for (double& figure : figures.col(j)) {
      if (!std::isnan(figure)) figure = std::clamp(figure, lows[j], highs[j]);
    }
  }
  return figures;
}

void Winsoriser::save(BlockWriter& writer) const {
  write(writer, "lows", lows);
  write(writer, "highs", highs);
}

Winsoriser Winsoriser::load(const BlockReader& reader, Eigen::Index columns) {
  return {read(reader, "lows", columns), read(reader, "highs", columns)};
}

Eigen::RowVectorXd knownMeans(const Matrix& figures) {
  Eigen::RowVectorXd means = Eigen::RowVectorXd::Zero(figures.cols());
  for (Eigen::Index j = 0; j < figures.cols(); ++j) {
    double sum = 0, count = 0;
    for (const double figure : figures.col(j)) {
      if (std::isnan(figure)) continue;
      sum += figure;
      ++count;
    }
    if (count > 0) means[j] = sum / count;
  }
  return means;
}

Matrix filled(Matrix figures, const Eigen::RowVectorXd& means) {
  for (Eigen::Index j = 0; j < figures.cols(); ++j) {
    for (double& figure : figures.col(j)) {
      if (std::isnan(figure)) figure = means[j];
    }
  }
  return figures;
}

Scaling scalingOfGroups(const Matrix& figures, const std::vector<int>& groups) {
  Scaling scaling = Scaling::of(figures);
  for (std::size_t begin = 0; begin < groups.size();) {
    std::size_t end = begin;
    while (end < groups.size() && groups[end] == groups[begin]) ++end;
    auto group = scaling.deviations.segment(static_cast<Eigen::Index>(begin), static_cast<Eigen::Index>(end - begin));
    group.setConstant(group.norm());
    begin = end;
  }
  return scaling;
}

}  // namespace kindred::segment::features
