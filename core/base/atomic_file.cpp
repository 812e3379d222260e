#include "core/base/atomic_file.h"

#include <fcntl.h>
#include <openssl/evp.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>

#include "core/base/error.h"

namespace kindred {
namespace {

struct Sha256 {
  EVP_MD_CTX* context = EVP_MD_CTX_new();
  Sha256() { EVP_DigestInit_ex(context, EVP_sha256(), nullptr); }
  ~Sha256() { EVP_MD_CTX_free(context); }
  Sha256(const Sha256&) = delete;
  Sha256& operator=(const Sha256&) = delete;

  /// As 64 hex digits; nothing can be added after.
  std::string finish() {
    unsigned char digest[32];
    unsigned length = 0;
    EVP_DigestFinal_ex(context, digest, &length);
    std::string hex;
    for (unsigned i = 0; i < length; ++i) {
      constexpr char digits[] = "0123456789abcdef";
      hex += digits[digest[i] >> 4];
      hex += digits[digest[i] & 15];
    }
    return hex;
  }
};

}  // namespace

struct AtomicFile::Digest : Sha256 {};

AtomicFile::AtomicFile(std::filesystem::path path) : m_path(std::move(path)), m_digest(std::make_unique<Digest>()) {
  std::string name = m_path.string() + ".part-XXXXXX";
  m_file = mkostemp(name.data(), O_CLOEXEC);
  m_temporary = name;
  if (m_file < 0) {
    m_temporary.clear();
    fail(errno);
  }
  const mode_t mask = umask(0);
  umask(mask);
  fchmod(m_file, 0666 & ~mask);
}

AtomicFile::~AtomicFile() {
  if (m_file >= 0) close(m_file);
  if (!m_temporary.empty()) unlink(m_temporary.c_str());
}

void AtomicFile::write(std::string_view bytes) {
  constexpr std::size_t FlushAt = 1 << 18;
  EVP_DigestUpdate(m_digest->context, bytes.data(), bytes.size());
  m_buffer += bytes;
  if (m_buffer.size() >= FlushAt) flush();
}

void AtomicFile::flush() {
  std::string_view rest = m_buffer;
  while (!rest.empty()) {
    const ssize_t written = ::write(m_file, rest.data(), rest.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail(errno);
    rest.remove_prefix(static_cast<std::size_t>(written));
  }
  m_buffer.clear();
}

void AtomicFile::flushToDisk() {
  flush();
  if (fsync(m_file) != 0 && errno != EINVAL && errno != EROFS) fail(errno);
}

void AtomicFile::commit() {
  flushToDisk();
  const int closed = close(m_file);
  m_file = -1;
  if (closed != 0) fail(errno);
  if (rename(m_temporary.c_str(), m_path.c_str()) != 0) fail(errno);
  m_temporary.clear();
}

std::string AtomicFile::sha256() const {
  Sha256 copy;
  EVP_MD_CTX_copy_ex(copy.context, m_digest->context);
  return copy.finish();
}

std::string sha256(std::string_view bytes) {
  Sha256 digest;
  EVP_DigestUpdate(digest.context, bytes.data(), bytes.size());
  return digest.finish();
}

void AtomicFile::fail(int code) const {
  if (code == ENOSPC || code == EDQUOT || code == EFBIG) {
    throw Error(
        ErrorCode::DiskFull, KI_TEXT("core", "There is no room to write %1.").with(m_path.string()),
        KI_TEXT("core", "Free some space or choose another folder. The file that was there before is unchanged."));
  }
  throw Error(ErrorCode::FileUnwritable,
              KI_TEXT("core", "Could not write %1: %2.").with(m_path.string()).with(std::strerror(code)),
              KI_TEXT("core", "Choose a folder that exists and that you may write to."));
}

}  // namespace kindred
