#include "ui/widgets/run_info.h"

#include <QCoreApplication>
#include <QDateTime>

#include "core/workflow/families.h"
#include "core/workflow/queries/catalogue.h"
#include "core/workflow/queries/projection.h"
#include "core/workflow/run_notes.h"
#include "core/workflow/run_parameters.h"
#include "ui/text/language.h"
#include "ui/text/names.h"

namespace kindred::ui {
namespace {

struct RunFacts {
  Q_DECLARE_TR_FUNCTIONS(RunFacts)
};

// What two decimals would show as zero is no zero: 1E-09.
QString realText(double value) {
  const bool tiny = value != 0 && std::abs(value) < 0.005;
  return tiny ? QLocale().toString(value, 'g', 3) : formatted(TextArgument(value));
}

std::optional<AlgorithmInfo> findAlgorithm(const std::string& family, const std::string& algorithm) {
  if (family == workflow::family::Evaluate) return std::nullopt;  // what is named there is a protocol
  for (const workflow::CatalogueEntry& entry : workflow::catalogue(family)) {
    if (entry.info.key == algorithm) return entry.info;
  }
  return std::nullopt;
}

/// What algorithms have of their own and forms show, with values: label and text.
std::vector<std::pair<QString, QString>> shownParameters(const workflow::RunInfo& run, bool withAdvanced) {
  std::vector<std::pair<QString, QString>> result;
  const auto info = findAlgorithm(run.family, run.algorithm);
  if (!info) return result;
  const Values values = completed(info->parameters, workflow::ownParameters(run.parameters));
  for (const Parameter& parameter : expanded(info->parameters, values)) {
    if (!isShown(parameter, values) || (parameter.advanced && !withAdvanced)) continue;
    const QString context =
        parameter.context.empty() ? QString() : translated(parameter.context) + QStringLiteral(": ");
    result.emplace_back(context + translated(parameter.label), valueText(parameter, values.at(parameter.key)));
  }
  return result;
}

/// Sets of features a line each, by their titles, with weights where there are several and with what was set.
QString featuresText(const std::string& written) {
  std::vector<segment::ChosenFeatures> chosen;
  try {
    chosen = segment::chosenFeatures(written);
  } catch (const Error&) {  // of a later version
    return QString::fromStdString(written);
  }
  QStringList lines;
  for (const segment::ChosenFeatures& each : chosen) {
    const auto info = findAlgorithm("features", each.key);
    QStringList parts{info ? translated(info->title) : QString::fromStdString(each.key)};
    if (chosen.size() > 1) parts << RunFacts::tr("weight %1").arg(QLocale().toString(each.weight, 'g', 3));
    for (const Parameter& parameter : info ? info->parameters : Parameters()) {
      const auto value = each.values.find(parameter.key);
      if (value != each.values.end())
        parts << translated(parameter.label) + QChar(0x00A0) + valueText(parameter, value->second);
    }
    lines << parts.join(QStringLiteral(", "));
  }
  return lines.join(QLatin1Char('\n'));
}

}  // namespace

QString algorithmTitle(const std::string& family, const std::string& algorithm) {
  const auto info = findAlgorithm(family, algorithm);
  return info ? translated(info->title) : QString::fromStdString(algorithm);
}

QString valueText(const Parameter& parameter, const Value& value) {
  if (std::holds_alternative<std::monostate>(value)) return RunFacts::tr("automatic");
  if (const bool* flag = std::get_if<bool>(&value)) return *flag ? RunFacts::tr("yes") : RunFacts::tr("no");
  const QString unit = parameter.unit.empty() ? QString() : QChar(0x00A0) + translated(parameter.unit);
  if (parameter.type == ParameterType::Seed) return QString::fromStdString(written(parameter, value));
  if (const auto* whole = std::get_if<std::int64_t>(&value)) {
    return (parameter.type == ParameterType::Date ? formatDate(*whole) : formatCount(*whole)) + unit;
  }
  if (const auto* real = std::get_if<double>(&value)) return realText(*real) + unit;
  if (const auto* text = std::get_if<std::string>(&value)) {
    for (const Choice& choice : parameter.choices) {
      if (choice.key == *text) return translated(choice.label);
    }
  }
  return QString::fromStdString(written(parameter, value));
}

QString parameterSummary(const workflow::RunInfo& run) {
  QStringList parts;
  for (const auto& [label, value] : shownParameters(run, false)) parts << label + QChar(0x00A0) + value;
  return parts.join(QStringLiteral(", "));
}

QStringList namesApart(const std::vector<workflow::RunInfo>& runs) {
  QStringList names;
  for (const workflow::RunInfo& run : runs) names << nameOf(run);
  QStringList apart;
  for (qsizetype i = 0; i < names.size(); ++i) {
    const QDateTime made =
        QDateTime::fromSecsSinceEpoch(runs[static_cast<std::size_t>(i)].created, Qt::UTC);  // wall clock, not UTC
    apart << (names.count(names[i]) > 1
                  ? names[i] + QStringLiteral(", ") + QLocale().toString(made, QLocale::ShortFormat)
                  : names[i]);
  }
  return apart;
}

ResultInfo runInfo(const workflow::Workspace& workspace, const Dataset& dataset, const workflow::RunInfo& run) {
  ResultInfo info;
  info.title = nameOf(run);
  info.facts.emplace_back(
      RunFacts::tr("Data set"),
      RunFacts::tr("%1, revision %2").arg(QString::fromStdString(dataset.name), formatCount(run.revision)));
  info.facts.emplace_back(RunFacts::tr("Method"), algorithmTitle(run.family, run.algorithm));
  if (const auto features = run.parameters.find(workflow::FeaturesKey); features != run.parameters.end()) {
    info.facts.emplace_back(RunFacts::tr("Looks at"), featuresText(written(features->second)));
  } else {
    info.facts.emplace_back(RunFacts::tr("Preference"), translated(describe(workflow::preferenceOf(run.parameters))));
  }
  for (auto& fact : shownParameters(run, true)) info.facts.push_back(std::move(fact));
  info.facts.emplace_back(RunFacts::tr("Seed"), QString::number(run.seed));
  for (const Text& note : workflow::notesOf(run)) info.facts.emplace_back(RunFacts::tr("Note"), translated(note));
  const QDateTime made = QDateTime::fromSecsSinceEpoch(run.created, Qt::UTC);
  info.facts.emplace_back(RunFacts::tr("Made"), QLocale().toString(made, QLocale::ShortFormat));
  info.facts.emplace_back(RunFacts::tr("Took"), formatDuration(run.seconds));
  info.facts.emplace_back(RunFacts::tr("Program"), QString::fromStdString(run.programVersion));
  info.command = QString::fromStdString(workflow::commandOf(workspace, run));
  return info;
}

}  // namespace kindred::ui
