// What a session remembers of its project between starts.
#include "ui/session_memory.h"

#include <QJsonDocument>
#include <nlohmann/json.hpp>

#include "ui/session.h"
#include "ui/settings.h"

namespace kindred::ui {
namespace {

constexpr Key kMostBits = Key{1} << 27;  // of keys from the first to the last
const QString kDataset = QStringLiteral("dataset");
const QString kSelection = QStringLiteral("selection");

}  // namespace

// "FIRST ORIGIN BITS": the first key, the origin's JSON and one bit a key from the first, both in Base64.
QByteArray packed(const CustomerSet& customers) {
  if (customers.empty()) return {};
  const std::vector<Key>& keys = customers.keys();
  const Key span = keys.back() - keys.front() + 1;
  if (span <= 0 || span > kMostBits) return {};
  QByteArray bits(static_cast<qsizetype>((span + 7) / 8), '\0');
  for (const Key key : keys) {
    const Key bit = key - keys.front();
    bits[static_cast<qsizetype>(bit / 8)] |= static_cast<char>(1 << (bit % 8));
  }
  return QByteArray::number(qint64{keys.front()}) + ' ' +
         QByteArray::fromStdString(toJson(customers.origin()).dump()).toBase64() + ' ' + qCompress(bits, 1).toBase64();
}

CustomerSet unpacked(const QByteArray& text) {
  const QByteArrayList parts = text.split(' ');
  if (parts.size() != 3) return {};
  const Key first = parts[0].toLongLong();
  const auto origin = nlohmann::json::parse(QByteArray::fromBase64(parts[1]).toStdString(), nullptr, false);
  const QByteArray bits = qUncompress(QByteArray::fromBase64(parts[2]));
  std::vector<Key> keys;
  for (Key bit = 0; bit < Key{bits.size()} * 8; ++bit) {
    if ((bits[static_cast<qsizetype>(bit / 8)] >> (bit % 8) & 1) != 0) keys.push_back(first + bit);
  }
  return {std::move(keys), textFromJson(origin)};
}

QString Session::projectPath() const {
  return m_workspace ? QString::fromStdU16String(m_workspace->path().u16string()) : QString();
}

QString Session::datasetKey() const { return QStringLiteral("%1#%2").arg(projectPath()).arg(m_datasetId); }

QVariant Session::recall(const QString& key, const QVariant& fallback) const {
  return m_workspace ? settings::projectValue(projectPath(), key, fallback) : fallback;
}

void Session::remember(const QString& key, const QVariant& value) {
  if (m_workspace && recall(key) != value) settings::setProjectValue(projectPath(), key, value);
}

QString Session::ofDataset(const QString& key) const {
  return QStringLiteral("datasets/%1/%2").arg(QString::number(m_datasetId), key);
}

std::int64_t Session::datasetToShow() const {
  const std::int64_t last = recall(kDataset).toLongLong();
  const bool there = std::ranges::any_of(m_datasets, [last](const auto& info) { return info.id == last; });
  return there ? last : m_datasets.empty() ? 0 : m_datasets.back().id;
}

void Session::rememberDataset() {
  if (m_datasetId != 0) remember(kDataset, qlonglong{m_datasetId});
}

void Session::rememberSelection() {
  m_selectionTimer.stop();
  if (!m_workspace || m_restoring) return;
  remember(kSelection, QString::fromLatin1(packed(m_selection.customers())));
}

void Session::restoreSelection() {
  m_restoring = false;
  if (m_datasetId != recall(kDataset).toLongLong()) return;
  m_selection.restore(unpacked(recall(kSelection).toString().toLatin1()));
}

}  // namespace kindred::ui
