package cairn.platform.web;

import cairn.platform.NotFound;
import cairn.platform.page.Pages;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What is refused ends in a plain page: what happened, and what to do next. */
@ControllerAdvice
class Problems {

    private final Pages pages;

    Problems(Pages pages) {
        this.pages = pages;
    }

    /** An id that is no id, a path that is no path and a thing that is not theirs all look the same. */
    @ExceptionHandler({NotFound.class, NoResourceFoundException.class, TypeMismatchException.class})
    ModelAndView notFound(HttpServletRequest request) {
        return pages.of(request).show("platform/problem", "notFound", HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
    ModelAndView wrongMethod(HttpServletRequest request) {
        return pages.of(request).show("platform/problem", "notFound", HttpStatus.METHOD_NOT_ALLOWED);
    }

    @ExceptionHandler({ServletRequestBindingException.class, HttpMediaTypeException.class})
    ModelAndView malformed(HttpServletRequest request) {
        return pages.of(request).show("platform/problem", "malformed", HttpStatus.BAD_REQUEST);
    }
}
