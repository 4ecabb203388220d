//! Puts a watch between the database engine and the disk: every write, cut, sync and deletion of a
//! watched file is told to [`super::disk`] first, and refused once the power is gone. All else goes to
//! the system's own layer as if nobody stood between.
#![expect(unsafe_code, reason = "the engine's file layer is a table of C functions")]

use super::disk::{self, Dark};
use rusqlite::ffi::{
    SQLITE_IOERR_DELETE, SQLITE_IOERR_FSYNC, SQLITE_IOERR_TRUNCATE, SQLITE_IOERR_WRITE, SQLITE_OK,
    sqlite3_file, sqlite3_filename, sqlite3_int64, sqlite3_io_methods, sqlite3_vfs,
    sqlite3_vfs_find, sqlite3_vfs_register,
};
use std::{
    collections::HashMap,
    ffi::{CStr, c_char, c_int, c_void},
    path::{Path, PathBuf},
    ptr,
    sync::{LazyLock, Mutex, MutexGuard, OnceLock, PoisonError},
};

/// The system's own layer.
struct Below(*mut sqlite3_vfs);

// SAFETY: the engine never frees or changes a registered layer, and calls it from any thread itself.
unsafe impl Send for Below {}
// SAFETY: as above.
unsafe impl Sync for Below {}

static BELOW: OnceLock<Below> = OnceLock::new();

/// An open file: what it is to the watch, and the functions of the layer below.
struct Open {
    file: (PathBuf, String),
    below: sqlite3_io_methods,
    /// The table that the engine sees; it lives as long as the file is open.
    table: *mut sqlite3_io_methods,
}

// SAFETY: the table is owned by this entry and freed once, when the file is closed.
unsafe impl Send for Open {}

static OPEN: LazyLock<Mutex<HashMap<usize, Open>>> = LazyLock::new(Mutex::default);

fn open_files() -> MutexGuard<'static, HashMap<usize, Open>> {
    OPEN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Makes the watched layer the one that files are opened with from now on.
pub(super) fn install() -> bool {
    // SAFETY: a null name asks for the default layer; what comes back stays valid for ever.
    let below = unsafe { sqlite3_vfs_find(ptr::null()) };
    if below.is_null() || BELOW.set(Below(below)).is_err() {
        return false;
    }
    // SAFETY: `below` is a valid layer. The copy differs in its name and in the two functions below; it
    // is never freed, as the engine demands of a registered layer.
    unsafe {
        let watched = Box::leak(Box::new(*below));
        watched.zName = c"watched".as_ptr();
        watched.pNext = ptr::null_mut();
        watched.xOpen = Some(open);
        watched.xDelete = Some(delete);
        sqlite3_vfs_register(watched, 1) == SQLITE_OK
    }
}

fn below() -> *mut sqlite3_vfs {
    BELOW.get().map_or(ptr::null_mut(), |below| below.0)
}

/// SAFETY: the engine passes a name that ends in a zero byte, or null for a file without one.
unsafe fn path_of(name: *const c_char) -> Option<(PathBuf, String)> {
    if name.is_null() {
        return None;
    }
    // SAFETY: not null, and ends in a zero byte.
    let name = unsafe { CStr::from_ptr(name) };
    disk::watched(Path::new(name.to_str().ok()?))
}

unsafe extern "C" fn open(
    _: *mut sqlite3_vfs,
    name: sqlite3_filename,
    file: *mut sqlite3_file,
    flags: c_int,
    out: *mut c_int,
) -> c_int {
    // SAFETY: the arguments are the engine's own, handed on unchanged to the layer they were made for;
    // `file` has room for what that layer keeps, because the copied layer asks for the same size.
    unsafe {
        let Some(function) = (*below()).xOpen else { return SQLITE_IOERR_WRITE };
        let opened = function(below(), name, file, flags, out);
        if opened == SQLITE_OK
            && let Some(watched) = path_of(name)
        {
            watch(file, watched);
        }
        opened
    }
}

/// SAFETY: `file` was just opened by the layer below, whose table it carries.
unsafe fn watch(file: *mut sqlite3_file, watched: (PathBuf, String)) {
    // SAFETY: an opened file has a table, which is plain data and may be copied.
    let below = unsafe { *(*file).pMethods };
    let table = Box::into_raw(Box::new(sqlite3_io_methods {
        xClose: Some(close),
        xWrite: Some(write),
        xTruncate: Some(truncate),
        xSync: Some(sync),
        ..below
    }));
    // SAFETY: the functions of the layer below look at what follows the table's pointer, not at the
    // table, so that another one may stand in its place.
    unsafe { (*file).pMethods = table };
    open_files().insert(file as usize, Open { file: watched, below, table });
}

/// What the watch says to a step of an open file, and the functions of the layer below.
fn tell(
    file: *mut sqlite3_file,
    step: impl FnOnce(&(PathBuf, String)) -> Result<(), Dark>,
) -> Option<sqlite3_io_methods> {
    let files = open_files();
    let open = files.get(&(file as usize))?;
    step(&open.file).ok().map(|()| open.below)
}

fn length(number: impl TryInto<usize>) -> usize {
    number.try_into().unwrap_or(0)
}

unsafe extern "C" fn write(
    file: *mut sqlite3_file,
    bytes: *const c_void,
    many: c_int,
    at: sqlite3_int64,
) -> c_int {
    // SAFETY: the engine passes `many` readable bytes.
    let content = unsafe { std::slice::from_raw_parts(bytes.cast::<u8>(), length(many)) };
    let told = tell(file, |watched| disk::write(watched, length(at), content));
    match told.and_then(|below| below.xWrite) {
        // SAFETY: the arguments are the engine's own.
        Some(function) => unsafe { function(file, bytes, many, at) },
        None => SQLITE_IOERR_WRITE,
    }
}

unsafe extern "C" fn truncate(file: *mut sqlite3_file, size: sqlite3_int64) -> c_int {
    let told = tell(file, |watched| disk::truncate(watched, length(size)));
    match told.and_then(|below| below.xTruncate) {
        // SAFETY: the arguments are the engine's own.
        Some(function) => unsafe { function(file, size) },
        None => SQLITE_IOERR_TRUNCATE,
    }
}

unsafe extern "C" fn sync(file: *mut sqlite3_file, flags: c_int) -> c_int {
    // What is sure is kept by the watch; the real disk need not be waited for.
    let _ = flags;
    if tell(file, disk::sync).is_some() { SQLITE_OK } else { SQLITE_IOERR_FSYNC }
}

unsafe extern "C" fn close(file: *mut sqlite3_file) -> c_int {
    let Some(open) = open_files().remove(&(file as usize)) else { return SQLITE_OK };
    // SAFETY: the table was made by `watch` and is used by this file alone, which is closed here.
    drop(unsafe { Box::from_raw(open.table) });
    match open.below.xClose {
        // SAFETY: the argument is the engine's own.
        Some(function) => unsafe { function(file) },
        None => SQLITE_OK,
    }
}

unsafe extern "C" fn delete(_: *mut sqlite3_vfs, name: *const c_char, sync: c_int) -> c_int {
    // SAFETY: the engine passes a name that ends in a zero byte.
    let watched = unsafe { path_of(name) };
    if watched.is_some_and(|file| disk::delete(&file).is_err()) {
        return SQLITE_IOERR_DELETE;
    }
    // SAFETY: the arguments are the engine's own.
    unsafe {
        (*below()).xDelete.map_or(SQLITE_IOERR_DELETE, |function| function(below(), name, sync))
    }
}
