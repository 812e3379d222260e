#include "core/import/sheet/zip_part.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>

#include "core/base/error.h"
#include "core/import/cells/words.h"
#include "core/import/files/contents.h"

namespace kindred::imports {
namespace {

constexpr std::size_t ReadBytes = 1 << 18;

std::string nameOf(archive_entry* entry) {
  const char* raw = archive_entry_pathname_utf8(entry);
  if (raw == nullptr) raw = archive_entry_pathname(entry);
  std::string name = folded(raw == nullptr ? "" : raw);
  std::ranges::replace(name, '\\', '/');
  return name;
}

}  // namespace

void documentDamaged(const FileBytes& file, std::string_view part) {
  throw Error(
      ErrorCode::BadData,
      KI_TEXT("core", "The document %1 is damaged: its part %2 cannot be read.").with(file.path().string()).with(part),
      KI_TEXT("core", "Open it in the program it is from and save it anew, without a password; or as CSV."));
}

ZipPart::ZipPart(std::shared_ptr<const FileBytes> file) : m_file(std::move(file)), m_archive(archive_read_new()) {}

std::unique_ptr<ZipPart> ZipPart::find(std::shared_ptr<const FileBytes> file, std::string_view name) {
  std::unique_ptr<ZipPart> part(new ZipPart(std::move(file)));
  return part->seek(name) ? std::move(part) : nullptr;
}

// Only through the directory at the archive's end: without it, parts would be missed without a word.
bool ZipPart::seek(std::string_view name) {
  archive* reader = m_archive.get();
  archive_read_support_format_zip_seekable(reader);
  archive_read_set_read_callback(reader, readBytes);
  archive_read_set_seek_callback(reader, seekBytes);
  archive_read_set_skip_callback(reader, skipBytes);
  archive_read_set_callback_data(reader, this);
  if (archive_read_open1(reader) != ARCHIVE_OK) return false;
  const std::string wanted = folded(name);
  for (;;) {
    archive_entry* entry = nullptr;
    const int state = archive_read_next_header(reader, &entry);
    if (state != ARCHIVE_OK && state != ARCHIVE_WARN) return false;
    if (nameOf(entry) != wanted) continue;
    if (archive_entry_is_encrypted(entry) != 0) {
      throw Error(ErrorCode::BadData,
                  KI_TEXT("core", "The document %1 is locked with a password.").with(m_file->path().string()),
                  KI_TEXT("core", "Save it without a password, and import that file."));
    }
    m_size = archive_entry_size_is_set(entry) != 0 ? archive_entry_size(entry) : 0;
    return true;
  }
}

std::size_t ZipPart::read(char* to, std::size_t size) {
  const la_ssize_t count = archive_read_data(m_archive.get(), to, size);
  if (count < 0) documentDamaged(*m_file, "zip");
  m_read += count;
  if (m_read > mostUnpacked(m_file->size())) {
    throw Error(ErrorCode::BadData,
                KI_TEXT("core", "The document %1 unpacks to more than %2 times its size.")
                    .with(m_file->path().string())
                    .with(MaximumExpansion),
                KI_TEXT("core", "It may be made to fill the memory. If you trust it, save it as CSV."));
  }
  return static_cast<std::size_t>(count);
}

double ZipPart::fraction() const {
  return m_size <= 0 ? 0 : std::min(1.0, static_cast<double>(m_read) / static_cast<double>(m_size));
}

la_ssize_t ZipPart::readBytes(archive* reader, void* self, const void** bytes) {
  auto& part = *static_cast<ZipPart*>(self);
  try {
    const std::string_view found = part.m_file->read(part.m_offset, ReadBytes, part.m_buffer);
    part.m_offset += static_cast<std::int64_t>(found.size());
    *bytes = found.data();
    return static_cast<la_ssize_t>(found.size());
  } catch (const std::exception& error) {
    archive_set_error(reader, EIO, "%s", error.what());
    return ARCHIVE_FATAL;
  }
}

la_int64_t ZipPart::seekBytes(archive*, void* self, la_int64_t offset, int whence) {
  auto& part = *static_cast<ZipPart*>(self);
  const std::int64_t from = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? part.m_offset : part.m_file->size();
  part.m_offset = std::clamp<std::int64_t>(from + offset, 0, part.m_file->size());
  return part.m_offset;
}

la_int64_t ZipPart::skipBytes(archive*, void* self, la_int64_t bytes) {
  auto& part = *static_cast<ZipPart*>(self);
  const std::int64_t skipped = std::clamp<std::int64_t>(bytes, 0, part.m_file->size() - part.m_offset);
  part.m_offset += skipped;
  return skipped;
}

}  // namespace kindred::imports
