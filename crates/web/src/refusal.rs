//! Errors of the core, and of this host, as HTTP answers.

use axum::{
    Json,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use nadi_api::{ErrorBody, FieldError};
use nadi_base::{Code, Kind, Language};

/// An error of the core as an answer.
pub(crate) fn refuse(body: ErrorBody) -> Response {
    let wait = body.wait_seconds;
    let mut response = (status(body.code), Json(body)).into_response();
    if let Some(seconds) = wait {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    response
}

/// A request that cannot be handed to the core at all.
pub(crate) fn unreadable(status: StatusCode, message: &'static str) -> Response {
    let code = Code::BadInput;
    let words = code.words(Language::En);
    let body = ErrorBody {
        code,
        kind: code.kind(),
        message: words.happened.to_owned(),
        hint: words.next.to_owned(),
        fields: vec![FieldError { field: "request".to_owned(), message: message.to_owned() }],
        retryable: false,
        incident: None,
        wait_seconds: None,
    };
    (status, Json(body)).into_response()
}

/// A fault of this host.
pub(crate) fn fault() -> Response {
    StatusCode::INTERNAL_SERVER_ERROR.into_response()
}

fn status(code: Code) -> StatusCode {
    match (code, code.kind()) {
        (Code::Locked | Code::StepUpNeeded | Code::SecondFactorNeeded, _) => {
            StatusCode::UNAUTHORIZED
        }
        (Code::NotPermitted | Code::NotYours | Code::ReasonNeeded, _) => StatusCode::FORBIDDEN,
        (Code::NotFound | Code::UnknownCommand, _) => StatusCode::NOT_FOUND,
        (Code::Throttled, _) => StatusCode::TOO_MANY_REQUESTS,
        (_, Kind::Input) => StatusCode::UNPROCESSABLE_ENTITY,
        (_, Kind::NotNow) => StatusCode::CONFLICT,
        (_, Kind::Environment) => StatusCode::SERVICE_UNAVAILABLE,
        (_, Kind::Internal) => StatusCode::INTERNAL_SERVER_ERROR,
    }
}
