// Questions over the screen, and drawers at its side.

import { X } from "lucide-react";
import type { ReactNode, SubmitEvent } from "react";
import { Dialog, Heading, Modal as AriaModal, ModalOverlay } from "react-aria-components";
import { useWords } from "~/words";
import { Button, IconButton } from "./Button";
import styles from "./modal.module.css";

interface ModalProps {
  title: string;
  text?: string;
  onClose: () => void;
  wide?: boolean;
  alert?: boolean;
  children: ReactNode;
}

/** Something to see to before going on; Escape closes it. */
export function Modal({ title, text, onClose, wide = false, alert = false, children }: ModalProps) {
  return (
    <ModalOverlay isOpen onOpenChange={(open) => (open ? undefined : onClose())} className={styles.scrim ?? ""}>
      <AriaModal className={`${styles.modal} ${wide ? styles.wide : ""}`}>
        <Dialog className={styles.dialog ?? ""} role={alert ? "alertdialog" : "dialog"}>
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {text ? <p className={styles.text}>{text}</p> : null}
          {children}
        </Dialog>
      </AriaModal>
    </ModalOverlay>
  );
}

interface FormModalProps extends ModalProps {
  go: string;
  danger?: boolean;
  busy?: boolean;
  ready?: boolean;
  onGo: () => void;
}

/** A question with a form in it, sent with Enter or its button. */
export function FormModal({ go, danger = false, busy = false, ready = true, onGo, children, ...rest }: FormModalProps) {
  const { common } = useWords();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (ready && !busy) onGo();
  };
  return (
    <Modal {...rest}>
      <form onSubmit={submit} noValidate>
        {children}
        <div className={styles.feet}>
          <Button onPress={rest.onClose}>{common.cancel}</Button>
          <Button type="submit" look={danger ? "danger" : "primary"} isDisabled={!ready || busy}>
            {go}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

/** A sheet at the side. */
export function Drawer({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const { common } = useWords();
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={(open) => (open ? undefined : onClose())} className={styles.sideScrim ?? ""}>
      <AriaModal className={styles.side ?? ""}>
        <Dialog className={styles.dialog ?? ""}>
          <div className={styles.head}>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <IconButton label={common.close} icon={<X />} onPress={onClose} />
          </div>
          {children}
        </Dialog>
      </AriaModal>
    </ModalOverlay>
  );
}
